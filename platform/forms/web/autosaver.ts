import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import {
  type Autosave,
  type AutosaveEvent,
  type AutosaveStatus,
  advanceAutosave,
  isUnsaved,
  newAutosave,
  nextSave,
  statusOf,
} from '../pure/autosave.ts';
import type { DraftContent } from '../pure/draftContent.ts';
import { sameJson } from '../pure/sameJson.ts';
import type { LocalCopies } from './localCopies.ts';

export interface ServerDraft {
  content: DraftContent;
  version: number;
  /** ISO instant. */
  savedAt: string;
}

export interface AutosaverOptions {
  draftId: string;
  /** As the server gave it when the page opened. */
  server: ServerDraft;
  save(content: DraftContent, expectedVersion: number): Promise<{ version: number; savedAt: string }>;
  /** The server's draft as it is now; asked when it has changed elsewhere. */
  load(): Promise<ServerDraft>;
  problemOf(error: unknown): ProblemDocument;
  /** The page shows other content than it gave: what this device kept, or what the person chose. */
  onContent(content: DraftContent): void;
  copies: LocalCopies;
  now?: () => number;
}

export interface AutosaveView {
  status: AutosaveStatus;
  /** ISO instant of the last save. */
  savedAt: string;
  /** Why the last save did not succeed. */
  problem?: ProblemDocument;
  /** Content that an earlier visit could not send was taken up again. */
  recovered: boolean;
  /** This device keeps what is not saved; false: closing the page now would lose it. */
  kept: boolean;
  /** While `changedElsewhere`: both versions, and what both came from when that is known. */
  conflict?: { mine: DraftContent; theirs: DraftContent; base?: DraftContent };
}

export interface Autosaver {
  view(): AutosaveView;
  /** The content as the person has it now. */
  change(content: DraftContent): void;
  /** Tries again at once. */
  retry(): void;
  /** Sends now what waits for a pause in typing: the page is being left. */
  flush(): void;
  /** Settles a conflict: this content is kept. */
  choose(content: DraftContent): void;
  /**
   * Resolves when everything is with the server (true), or when saving rests for a reason (false).
   * @param anew saves once more even when nothing was changed: what is there counts for a newer form
   */
  settled(anew?: boolean): Promise<boolean>;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** Statuses of answers after which the same request may succeed later. */
const PASSING = new Set([0, 408, 425, 429]);

/** Keeps a draft saved: see `pure/autosave.ts` for when, and the tests for what happens when things go wrong. */
export function createAutosaver(options: AutosaverOptions): Autosaver {
  const { draftId, save, load, problemOf, onContent, copies, now = Date.now } = options;
  const listeners = new Set<() => void>();
  let state: Autosave = newAutosave(options.server.version);
  let content = options.server.content;
  /** As the server had it when this page last knew. */
  let base: DraftContent | undefined = options.server.content;
  let theirs: ServerDraft | undefined;
  /** Sent since the server last answered: one of them may have arrived all the same. */
  let attempts: { revision: number; content: DraftContent }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let shown: AutosaveView = {
    status: 'saved',
    savedAt: options.server.savedAt,
    recovered: false,
    kept: true,
  };

  function apply(event: AutosaveEvent, more: Partial<AutosaveView> = {}): void {
    state = advanceAutosave(state, event);
    const status = statusOf(state);
    const conflict =
      status === 'changedElsewhere' && theirs ? { mine: content, theirs: theirs.content, base } : undefined;
    shown = { ...shown, ...more, status, conflict };
    for (const listener of listeners) listener();
    work();
  }

  function work(): void {
    clearTimeout(timer);
    if (stopped) return;
    const next = nextSave(state, now());
    if (next === 'send') void attempt();
    else if (next) timer = setTimeout(work, Math.max(0, next.waitUntil - now()));
  }

  async function attempt(): Promise<void> {
    const sent = { revision: state.revision, content };
    attempts = [...attempts.filter(({ revision }) => revision !== sent.revision), sent];
    apply({ type: 'sent' });
    try {
      const { version, savedAt } = await save(sent.content, state.version);
      arrived(sent.content);
      apply({ type: 'saved', version }, { savedAt, problem: undefined });
      if (!isUnsaved(state)) copies.clear(draftId);
    } catch (error) {
      await failed(problemOf(error));
    }
  }

  async function failed(problem: ProblemDocument): Promise<void> {
    const { code, status } = problem;
    if (code === 'draft.changedElsewhere') return compare();
    if (PASSING.has(status) || status >= 500) apply({ type: 'broke', now: now() }, { problem });
    else apply({ type: status === 401 ? 'signedOut' : 'refused' }, { problem });
  }

  async function compare(): Promise<void> {
    try {
      theirs = await load();
    } catch (error) {
      return failed(problemOf(error));
    }
    const { version, savedAt } = theirs;
    const mine = attempts.find((sent) => sameJson(sent.content, theirs?.content));
    if (!mine) return apply({ type: 'changedElsewhere' }, { problem: undefined });
    arrived(mine.content);
    apply({ type: 'found', version, revision: mine.revision }, { savedAt, problem: undefined });
    if (!isUnsaved(state)) copies.clear(draftId);
  }

  function arrived(sent: DraftContent): void {
    base = sent;
    attempts = [];
  }

  /** Takes up what an earlier visit on this device could not send. */
  function recover(): void {
    const copy = copies.read(draftId);
    if (!copy) return;
    if (sameJson(copy.content, content)) {
      copies.clear(draftId);
      return;
    }
    content = copy.content;
    onContent(content);
    apply({ type: 'changed', now: now() }, { recovered: true });
    if (copy.version === state.version) return;
    // Typed on a version that the server has left behind meanwhile.
    theirs = options.server;
    base = undefined;
    apply({ type: 'changedElsewhere' });
  }

  recover();
  return {
    view: () => shown,
    change(next) {
      if (stopped || sameJson(next, content)) return;
      content = next;
      const kept = copies.write(draftId, { version: state.version, content, at: now() });
      apply({ type: 'changed', now: now() }, { kept, recovered: false });
    },
    retry: () => apply({ type: 'woken' }),
    flush: () => apply({ type: 'hurried' }),
    choose(chosen) {
      if (!theirs || shown.status !== 'changedElsewhere') return;
      const { version, savedAt, content: known } = theirs;
      content = chosen;
      base = known;
      attempts = [];
      theirs = undefined;
      onContent(chosen);
      if (sameJson(chosen, known)) {
        copies.clear(draftId);
        return apply({ type: 'found', version, revision: state.revision }, { savedAt, recovered: false });
      }
      const kept = copies.write(draftId, { version, content, at: now() });
      apply({ type: 'resolved', version }, { kept, recovered: false });
    },
    settled: (anew = false) =>
      new Promise((resolve) => {
        if (anew) apply({ type: 'changed', now: now() });
        const look = () => {
          const { status } = shown;
          if (status === 'saving' || status === 'unsaved') return false;
          listeners.delete(look);
          resolve(status === 'saved');
          return true;
        };
        if (look()) return;
        listeners.add(look);
        apply({ type: 'hurried' });
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      // What is sent now may still arrive; what does not is found again on the next visit.
      apply({ type: 'hurried' });
      stopped = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
