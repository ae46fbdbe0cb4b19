import type { DraftContent } from '../pure/draftContent.ts';

/** What was typed on this device and may not be with the server yet. */
export interface LocalCopy {
  /** The server's version that it was typed on. */
  version: number;
  content: DraftContent;
  /** Milliseconds since 1970. */
  at: number;
}

export interface LocalCopies {
  read(draftId: string): LocalCopy | undefined;
  /** False when the browser keeps nothing, as in some private windows. */
  write(draftId: string, copy: LocalCopy): boolean;
  clear(draftId: string): void;
}

const PREFIX = 'onewindow.draft.';
/** What was left on a device that others may use too does not stay for good. */
const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * Copies in the browser's own storage, which unlike a database of it can still be written while a page closes.
 * Old ones of other drafts are cleared away.
 */
export function openLocalCopies(
  storage: Storage | undefined = browserStorage(),
  now: () => number = Date.now,
): LocalCopies {
  if (storage) clearOld(storage, now() - KEPT_MS);
  return {
    read(draftId) {
      const copy = parse(storage?.getItem(PREFIX + draftId));
      return copy && copy.at >= now() - KEPT_MS ? copy : undefined;
    },
    write(draftId, copy) {
      try {
        if (!storage) return false;
        storage.setItem(PREFIX + draftId, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    clear: (draftId) => storage?.removeItem(PREFIX + draftId),
  };
}

function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // A browser that forbids storage throws on the mere question.
    return undefined;
  }
}

function clearOld(storage: Storage, before: number): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at)!);
  for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
    const copy = parse(storage.getItem(key));
    if (!copy || copy.at < before) storage.removeItem(key);
  }
}

function parse(text: string | null | undefined): LocalCopy | undefined {
  try {
    const { version, content, at } = JSON.parse(text ?? '') as Partial<LocalCopy>;
    const whole =
      typeof version === 'number' && typeof at === 'number' && content?.answers && content.materials;
    return whole ? { version, content, at } : undefined;
  } catch {
    return undefined;
  }
}
