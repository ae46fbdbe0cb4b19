import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { UploadLimits } from '../pure/fileLimits.ts';
import { tooLarge } from '../pure/judgeFile.ts';

/**
 * Writes a stream to a new file, hashing as it goes, and makes sure that it is on disk.
 * @throws Problem files.tooLarge as soon as there is one byte too many; whatever the stream throws
 */
export async function receiveContent(
  content: AsyncIterable<Uint8Array>,
  path: string,
  limits: UploadLimits,
  name: string,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > limits.maxBytes) throw tooLarge(name, limits);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}
