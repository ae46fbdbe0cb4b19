import { narrowLimits, type UploadLimits } from '#platform/files/pure/fileLimits.ts';
import type { UploadItem } from '#platform/files/pure/uploadQueue.ts';
import type { Uploads } from '#platform/files/web/uploads.ts';
import type { MaterialAsked, StoredFile } from './FileUploads.tsx';

/** A file that is not with the server yet, and what it is for. */
export interface FileOnItsWay extends UploadItem {
  material: string;
}

/** What is being sent for the materials of one application, whichever of its pages is open. */
export interface MaterialUploads {
  /** The queue of one material, begun when it is first asked for. */
  of(material: Pick<MaterialAsked, 'id' | 'limits'>): Uploads;
  /** Everything chosen and not stored, also what failed; the same list until something changes. */
  items(): readonly FileOnItsWay[];
  subscribe(listener: () => void): () => void;
  /** Cancels everything: the application is left. */
  stop(): void;
}

interface MaterialUploadsOptions {
  limits: UploadLimits;
  start(limits: UploadLimits): Uploads;
  /** The server has the file. */
  onStored(material: string, file: StoredFile): void;
}

/** One queue for each material, so that a slow file holds up no other. */
export function createMaterialUploads({ limits, start, onStored }: MaterialUploadsOptions): MaterialUploads {
  const queues = new Map<string, Uploads>();
  const listeners = new Set<() => void>();
  const told = new Set<string>();
  let items: readonly FileOnItsWay[] = [];

  function settle(material: string, uploads: Uploads): void {
    for (const { key, file } of uploads.queue()) {
      // Taking it off the queue calls back here.
      if (!file || told.has(key)) continue;
      told.add(key);
      onStored(material, file);
      uploads.remove(key);
    }
    items = [...queues].flatMap(([id, some]) =>
      some
        .queue()
        .filter(({ file }) => !file)
        .map((item) => ({ ...item, material: id })),
    );
    for (const listener of listeners) listener();
  }

  return {
    of({ id, limits: own = {} }) {
      const known = queues.get(id);
      if (known) return known;
      const uploads = start(narrowLimits(limits, own));
      queues.set(id, uploads);
      uploads.subscribe(() => settle(id, uploads));
      return uploads;
    },
    items: () => items,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      for (const uploads of queues.values()) uploads.stop();
    },
  };
}

/** It will be there without anybody doing anything: neither stored nor failed. */
export function isUnderWay({ status }: Pick<UploadItem, 'status'>): boolean {
  return status === 'waiting' || status === 'sending' || status === 'retrying';
}
