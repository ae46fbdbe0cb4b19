import type { Tx } from '#platform/db/server/database.ts';
import type { UploadLimits } from '../pure/fileLimits.ts';
import type { FileRow } from './fileRow.ts';
import type { FileStore } from './fileStore.ts';
import { registerFile, type Uploader } from './registerFile.ts';

/**
 * Stores a file that the platform made itself, such as an issued certificate, under the same checks as an
 * upload. If the transaction rolls back, the content is left for the sweep.
 * @throws Problem of judgeFile, files.scanUnavailable; SuspectFile
 */
export async function saveFile(
  tx: Tx,
  store: FileStore,
  content: Uint8Array,
  file: Uploader & { name: string; now: Date; limits: UploadLimits },
): Promise<FileRow> {
  const received = await store.receive(once(content), { name: file.name }, file.limits);
  try {
    return await registerFile(tx, store, received, file);
  } finally {
    await store.discard(received);
  }
}

async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
