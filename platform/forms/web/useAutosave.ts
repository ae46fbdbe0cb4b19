import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { onSignedIn } from '#platform/api/web/signInNeeded.ts';
import type { DraftContent } from '../pure/draftContent.ts';
import type { Answers } from '../pure/form.ts';
import { type Autosaver, type AutosaverOptions, type AutosaveView, createAutosaver } from './autosaver.ts';
import { openLocalCopies } from './localCopies.ts';

export interface AutosaveOptions extends Pick<AutosaverOptions, 'draftId' | 'save' | 'load' | 'onContent'> {
  /** The page's own state, seeded once from the server's draft. */
  answers: Answers;
  /** Material id to file ids. Keep the object while nothing changes. */
  materials: Record<string, string[]>;
  /** Version and moment of save of the draft that the page was opened with. */
  version: number;
  savedAt: string;
}

export interface Autosaving extends AutosaveView {
  retry(): void;
  /** Settles a conflict. */
  choose(content: DraftContent): void;
  /**
   * Before submitting: true when everything is with the server.
   * @param anew saves once more even when nothing was changed
   */
  settled(anew?: boolean): Promise<boolean>;
}

/**
 * Saves a draft while it is typed. Whatever happens to network and session, what was typed stays on this device
 * until the server has it. Show `<SaveState>`, and `<CompareDrafts>` while there is a `conflict`.
 */
export function useAutosave(options: AutosaveOptions): Autosaving {
  const { draftId, answers, materials, version, savedAt } = options;
  const latest = useRef(options);
  latest.current = options;
  const [saver, setSaver] = useState<Autosaver>();
  useEffect(() => {
    const opened = latest.current;
    const created = createAutosaver({
      draftId,
      server: {
        content: { answers: opened.answers, materials: opened.materials },
        version: opened.version,
        savedAt: opened.savedAt,
      },
      save: (content, expected) => latest.current.save(content, expected),
      load: () => latest.current.load(),
      onContent: (content) => latest.current.onContent(content),
      problemOf,
      copies: openLocalCopies(),
    });
    setSaver(created);
    const stopListening = listenToBrowser(created);
    return () => {
      stopListening();
      created.stop();
    };
  }, [draftId]);
  useEffect(() => saver?.change({ answers, materials }), [saver, answers, materials]);
  const view = useSyncExternalStore(
    (listener) => saver?.subscribe(listener) ?? (() => undefined),
    () => saver?.view(),
  );
  const opening: AutosaveView = { status: 'saved', savedAt, recovered: false, kept: true };
  return {
    ...(view ?? opening),
    retry: () => saver?.retry(),
    choose: (content) => saver?.choose(content),
    settled: (anew) => saver?.settled(anew) ?? Promise.resolve(version > 0),
  };
}

/** Sends when the page is left, and again when the network or the session is back. */
function listenToBrowser(saver: Autosaver): () => void {
  const leave = () => saver.flush();
  const hide = () => document.visibilityState === 'hidden' && saver.flush();
  const wake = () => saver.retry();
  const warn = (event: BeforeUnloadEvent) => {
    const { status, kept } = saver.view();
    if (status !== 'saved' && !kept) event.preventDefault();
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('online', wake);
  window.addEventListener('beforeunload', warn);
  const stopSignIn = onSignedIn(wake);
  return () => {
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('online', wake);
    window.removeEventListener('beforeunload', warn);
    stopSignIn();
  };
}
