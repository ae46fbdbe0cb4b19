import { Worker } from 'node:worker_threads';
import { type Extracted, nothingRead, type Unread } from '../pure/extracted.ts';
import { fileKind } from '../pure/fileKind.ts';
import { type ExtractLimits, readExtractLimits } from './extractLimits.ts';
import type { Reading } from './extractWorker.ts';

const MEGABYTE = 1024 * 1024;
const LOOK_EVERY_MS = 100;

interface Answer {
  id: number;
  read?: Extracted;
  fault?: string;
}

let thread: Worker | undefined;
let line: Promise<unknown> = Promise.resolve();
let readings = 0;

/**
 * Reads what a file says, with places, in a thread of its own: one file after another, each bounded in time and
 * memory. A file that breaks a bound ends the thread, never the process; the next file gets a new one.
 * @param mediaType told from the content, as `platform/files` records it
 * @returns what was read; what a machine cannot read says why in `unread`
 * @throws Error only when reading itself is at fault
 */
export function extractText(
  bytes: Uint8Array,
  mediaType: string,
  limits: ExtractLimits = readExtractLimits(),
): Promise<Extracted> {
  const kind = fileKind(mediaType);
  if (kind === 'other') return Promise.resolve(nothingRead(kind, 'noReader'));
  if (bytes.length > limits.mostBytes) return Promise.resolve(nothingRead(kind, 'tooLarge'));
  const turn = line.then(() => readInThread({ id: ++readings, bytes, mediaType, limits }));
  line = turn.catch(() => {});
  return turn;
}

function readInThread(reading: Reading): Promise<Extracted> {
  const { mediaType, limits, id } = reading;
  const worker = openThread(limits);
  const before = process.memoryUsage.rss();
  const until = performance.now() + limits.mostSeconds * 1000;
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      if (performance.now() > until) giveUp('tooLong');
      else if (process.memoryUsage.rss() - before > limits.mostGrowthMegabytes * MEGABYTE) giveUp('tooLarge');
    }, LOOK_EVERY_MS);
    const settle = () => {
      clearInterval(look);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      worker.unref();
    };
    const giveUp = (why: Unread) => {
      settle();
      // From now on nobody uses it; what it still says is lost.
      if (thread === worker) thread = undefined;
      worker.on('error', () => {});
      void worker.terminate();
      resolve(nothingRead(fileKind(mediaType), why));
    };
    const onAnswer = (answer: Answer) => {
      if (answer.id !== id) return;
      settle();
      if (answer.read) resolve(answer.read);
      else reject(new Error(`reading failed: ${answer.fault}`));
    };
    const onError = (error: Error & { code?: string }) => {
      giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'broken');
    };
    const onExit = () => giveUp('broken');
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(reading);
  });
}

function openThread({ mostHeapMegabytes }: ExtractLimits): Worker {
  thread ??= new Worker(new URL('./extractWorker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  thread.unref();
  return thread;
}
