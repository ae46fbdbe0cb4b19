import { type Extracted, nothingRead } from '../pure/extracted.ts';
import { fileKind } from '../pure/fileKind.ts';
import type { ExtractLimits } from './extractLimits.ts';
import { readDocx } from './readers/readDocx.ts';
import { readImage } from './readers/readImage.ts';
import { readPdf } from './readers/readPdf.ts';
import { readPlainText } from './readers/readPlainText.ts';
import { readXlsx } from './readers/readXlsx.ts';
import { Unreadable } from './unreadable.ts';

/** Reads a file in this very thread. What cannot be read is said in the answer; only a fault of ours throws. */
export async function readFile(
  bytes: Uint8Array,
  mediaType: string,
  limits: ExtractLimits,
): Promise<Extracted> {
  const kind = fileKind(mediaType);
  try {
    switch (kind) {
      case 'pdf':
        return await readPdf(bytes, limits);
      case 'docx':
        return await readDocx(bytes, limits);
      case 'xlsx':
        return await readXlsx(bytes, limits);
      case 'image':
        return await readImage(bytes, limits);
      case 'text':
        return readPlainText(bytes, limits);
      case 'other':
        return nothingRead(kind, 'noReader');
    }
  } catch (error) {
    if (error instanceof Unreadable) return nothingRead(kind, error.why);
    throw error;
  }
}
