import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '#platform/errors/pure/problem.ts';

/** Pieces of recordings on disk, each there in whole or not at all. */
export interface PartStore {
  /** @throws Problem recording.partTooLarge */
  write(
    recording: string,
    n: number,
    content: AsyncIterable<Uint8Array>,
    most: number,
  ): Promise<{ sha256: string; size: number }>;
  /** The pieces in this order as one stream. */
  read(recording: string, parts: readonly number[]): AsyncIterable<Uint8Array>;
  remove(recording: string): Promise<void>;
}

const ID = /^[0-9a-f-]{36}$/;

export async function openParts(folder: string): Promise<PartStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const folderOf = (recording: string) => {
    if (!ID.test(recording)) throw new Error('not an id');
    return path.join(folder, recording);
  };
  const placeOf = (recording: string, n: number) =>
    path.join(folderOf(recording), String(n).padStart(6, '0'));
  return {
    async write(recording, n, content, most) {
      await mkdir(folderOf(recording), { recursive: true, mode: 0o700 });
      const place = placeOf(recording, n);
      const temporary = `${place}.${process.pid}.${performance.now()}`;
      const hash = createHash('sha256');
      const file = await open(temporary, 'wx', 0o600);
      let size = 0;
      try {
        for await (const chunk of content) {
          size += chunk.length;
          if (size > most) throw new Problem('recording.partTooLarge', 413);
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
        await file.close();
        await rename(temporary, place);
      } catch (error) {
        await file.close().catch(() => {});
        await rm(temporary, { force: true });
        throw error;
      }
      return { sha256: hash.digest('hex'), size };
    },
    async *read(recording, parts) {
      for (const n of parts) yield* createReadStream(placeOf(recording, n)) as AsyncIterable<Uint8Array>;
    },
    remove: (recording) => rm(folderOf(recording), { recursive: true, force: true }),
  };
}
