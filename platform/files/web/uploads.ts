import { isAborted } from '#platform/api/web/problemOf.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { FileRecord } from '../pure/fileRecord.ts';
import {
  advance,
  nextUpload,
  type Refusal,
  type UploadEvent,
  type UploadQueue,
} from '../pure/uploadQueue.ts';
import { UploadBroken, type UploadOptions } from './uploadFile.ts';

export interface Uploads {
  queue(): UploadQueue;
  /** Queues files and returns their keys. */
  add(files: readonly File[]): string[];
  cancel(key: string): void;
  /** Sends a failed or cancelled file again, or a waiting one at once. */
  retry(key: string): void;
  /** Takes a file from the list; one that is being sent is cancelled. */
  remove(key: string): void;
  /** Called after every change. Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Cancels everything; the page goes away. */
  stop(): void;
}

export interface UploadsOptions {
  send(file: File, options: UploadOptions): Promise<FileRecord>;
  /** What the page says about an error that trying again does not mend. */
  refusalOf(error: unknown): Refusal;
  /** Refuses a file before it is sent. */
  check?(file: File): Refusal | undefined;
  now?: () => number;
}

/** Sends chosen files one by one, each again with back-off when the line breaks. */
export function createUploads(options: UploadsOptions): Uploads {
  const { send, refusalOf, check = () => undefined, now = Date.now } = options;
  const files = new Map<string, File>();
  const listeners = new Set<() => void>();
  let queue: UploadQueue = [];
  let current: { key: string; controller: AbortController } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function apply(event: UploadEvent): void {
    queue = advance(queue, event);
    for (const listener of listeners) listener();
  }

  function work(): void {
    clearTimeout(timer);
    const next = nextUpload(queue, now());
    if (!next) return;
    if ('send' in next) void attempt(next.send);
    else timer = setTimeout(work, Math.max(0, next.waitUntil - now()));
  }

  async function attempt(key: string): Promise<void> {
    const file = files.get(key)!;
    const controller = new AbortController();
    current = { key, controller };
    // After a cancel the same file may be under way again: a late outcome must not touch that.
    const report = (event: UploadEvent) => {
      if (current?.controller === controller) apply(event);
    };
    apply({ type: 'started', key });
    const refusal = check(file);
    if (refusal) report({ type: 'refused', key, refusal });
    else report(await outcomeOf(file, key, controller.signal, report));
    if (current?.controller !== controller) return;
    current = undefined;
    work();
  }

  async function outcomeOf(
    file: File,
    key: string,
    signal: AbortSignal,
    report: (event: UploadEvent) => void,
  ): Promise<UploadEvent> {
    try {
      const onProgress = (sent: number) => report({ type: 'progressed', key, sent });
      return { type: 'succeeded', key, file: await send(file, { key, onProgress, signal }) };
    } catch (error) {
      if (error instanceof UploadBroken) return { type: 'broke', key, now: now() };
      if (isAborted(error)) return { type: 'cancelled', key };
      return { type: 'refused', key, refusal: refusalOf(error) };
    }
  }

  function cancel(key: string): void {
    const under = current?.key === key ? current : undefined;
    if (under) current = undefined;
    apply({ type: 'cancelled', key });
    under?.controller.abort();
    work();
  }

  return {
    queue: () => queue,
    add(chosen) {
      const fresh = chosen.map((file) => ({ key: newId(), name: file.name, size: file.size, file }));
      for (const { key, file } of fresh) files.set(key, file);
      apply({ type: 'added', files: fresh.map(({ key, name, size }) => ({ key, name, size })) });
      work();
      return fresh.map(({ key }) => key);
    },
    cancel,
    retry(key) {
      apply({ type: 'retried', key });
      work();
    },
    remove(key) {
      cancel(key);
      files.delete(key);
      apply({ type: 'removed', key });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      clearTimeout(timer);
      const under = current;
      current = undefined;
      for (const { key } of queue) apply({ type: 'cancelled', key });
      under?.controller.abort();
    },
  };
}
