import { plainText } from '#platform/extract/pure/extracted.ts';
import type { ReadFile } from '../material.ts';
import { shorten, tight } from '../read/tidy.ts';
import { both, type RunCheck } from './checkContext.ts';

/** Below this a text says too little to be called the same as another. */
const LEAST_LETTERS = 40;

/** Files that were handed in for another material as well, byte for byte or word for word. */
export const checkDistinct: RunCheck<'distinct'> = ({ material }, files, { materials }) => {
  const others = [...materials].filter(([id]) => id !== material).flatMap(([, some]) => some);
  return files.flatMap((file) => {
    const twin = others.find((other) => isSame(file, other));
    if (!twin) return [];
    const quote = shorten(file.read.lines[0]?.text ?? '');
    return [
      {
        code: 'duplicate',
        fileId: file.id,
        place: { at: 'file' },
        quote,
        expected: both(''),
        found: twin.name,
      },
    ] as const;
  });
};

function isSame(one: ReadFile, other: ReadFile): boolean {
  if (one.sha256 === other.sha256) return true;
  const text = tight(plainText(one.read));
  return text.length >= LEAST_LETTERS && text === tight(plainText(other.read));
}
