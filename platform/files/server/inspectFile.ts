import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { MEDIA_TYPES } from '../pure/mediaTypes.ts';
import { inspectText } from './inspectText.ts';
import { inspectZip, type ZipKind } from './inspectZip.ts';

const HEAD = 8192;

/** What a file is by its content alone; its name and what the sender says play no part. */
export async function inspectFile(path: string, size: number): Promise<ZipKind> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(Math.min(HEAD, size));
    await file.read(head, 0, head.length, 0);
    if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return await inspectZip(file, size);
    const found = await fileTypeFromBuffer(head);
    if (found) return { mediaType: known(found.mime), macros: false };
    return { mediaType: (await inspectText(path)) ? 'text/plain' : undefined, macros: false };
  } finally {
    await file.close();
  }
}

/** Zip formats are told apart by `inspectZip` only, which also looks for code. */
function known(mime: string): string | undefined {
  if (mime === 'image/apng') return 'image/png';
  return Object.hasOwn(MEDIA_TYPES, mime) ? mime : undefined;
}
