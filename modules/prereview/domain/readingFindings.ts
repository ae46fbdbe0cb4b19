import { both } from './checks/checkContext.ts';
import type { Finding } from './finding.ts';
import type { ReadFile } from './material.ts';

type Told = Pick<Finding, 'code' | 'found'>;

/** What a person has to look at because no machine did: files that were not read, or not to their end. */
export function readingFindings(material: string, files: readonly ReadFile[]): Finding[] {
  return files.flatMap((file) => {
    const told = notRead(file);
    if (!told) return [];
    const about = { check: 'reading', kind: 'reading', seriousness: 'minor', material } as const;
    return [
      { ...about, ...told, fileId: file.id, place: { at: 'file' }, quote: file.name, expected: both('') },
    ];
  });
}

/** Whether checks that look for words would look in vain. */
export function hasText({ read }: ReadFile): boolean {
  return read.unread === undefined && read.lines.length > 0;
}

function notRead({ read }: ReadFile): Told | undefined {
  if (read.unread) return { code: 'unread', found: read.unread };
  if (read.lines.length === 0) return { code: 'unread', found: read.pictures > 0 ? 'picture' : 'empty' };
  return read.cut ? { code: 'cut', found: String(read.lines.length) } : undefined;
}
