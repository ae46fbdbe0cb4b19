import { parentPort } from 'node:worker_threads';
import type { ExtractLimits } from './extractLimits.ts';
import { readFile } from './readFile.ts';

/** What `extractText` sends to the thread that reads. */
export interface Reading {
  id: number;
  bytes: Uint8Array;
  mediaType: string;
  limits: ExtractLimits;
}

parentPort?.on('message', async ({ id, bytes, mediaType, limits }: Reading) => {
  try {
    parentPort?.postMessage({ id, read: await readFile(bytes, mediaType, limits) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
