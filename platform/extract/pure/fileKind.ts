import type { Extracted } from './extracted.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const KINDS: Readonly<Record<string, Extracted['kind']>> = {
  'application/pdf': 'pdf',
  [`${OOXML}.wordprocessingml.document`]: 'docx',
  [`${OOXML}.spreadsheetml.sheet`]: 'xlsx',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/webp': 'image',
  'text/plain': 'text',
};

/** The kind of file that a media type stands for, by which reader reads it. */
export function fileKind(mediaType: string): Extracted['kind'] {
  return KINDS[mediaType] ?? 'other';
}
