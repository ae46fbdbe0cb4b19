/**
 * How far the saving of a draft is, as a table of events without time or network of its own. All times are
 * milliseconds since 1970.
 */
export interface Autosave {
  /** The version of the server's draft that this page stands on. */
  version: number;
  /** Counts the changes made on this page; the server has them up to `savedRevision`. */
  revision: number;
  savedRevision: number;
  /** Set while a save is under way: how far it goes. */
  sendingRevision?: number;
  /** The first and the last change that no save has taken up. */
  firstChangeAt?: number;
  lastChangeAt?: number;
  /** Saves in a row that got no answer. */
  broken: number;
  retryAt?: number;
  /** Why saving rests until a person does something. */
  held?: 'changedElsewhere' | 'signedOut' | 'refused';
}

export type AutosaveStatus = 'saved' | 'unsaved' | 'saving' | 'retrying' | NonNullable<Autosave['held']>;

export type AutosaveEvent =
  | { type: 'changed'; now: number }
  | { type: 'sent' }
  | { type: 'saved'; version: number }
  /** No answer, or the server could not just then. */
  | { type: 'broke'; now: number }
  /** The server has a newer version than this page. */
  | { type: 'changedElsewhere' }
  | { type: 'signedOut' }
  /** The server will not take it as it is. */
  | { type: 'refused' }
  /** The page is being left: do not wait for a pause in typing. */
  | { type: 'hurried' }
  /** The network is back, the person signed in again, or asks for another try. */
  | { type: 'woken' }
  /** The person chose what to keep, knowing the server's `version`. */
  | { type: 'resolved'; version: number }
  /** The server's `version` turned out to hold what this page had at `revision`: its answer got lost. */
  | { type: 'found'; version: number; revision: number };

/** A save waits for a pause in typing this long, but not longer than the second in all. */
export const QUIET_MS = 1_000;
export const LONGEST_MS = 5_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

export function newAutosave(version: number): Autosave {
  return { version, revision: 0, savedRevision: 0, broken: 0 };
}

export function advanceAutosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'changed': {
      const { now } = event;
      const refused = state.held === 'refused';
      const held = refused ? undefined : state.held;
      const firstChangeAt = refused ? now : (state.firstChangeAt ?? now);
      return { ...state, held, revision: state.revision + 1, firstChangeAt, lastChangeAt: now };
    }
    case 'sent':
      return { ...state, sendingRevision: state.revision, ...NO_CHANGE, retryAt: undefined };
    case 'saved':
      return upTo(state, event.version, state.sendingRevision ?? state.savedRevision);
    case 'found':
      return { ...upTo(state, event.version, event.revision), held: undefined };
    case 'broke': {
      const broken = state.broken + 1;
      return { ...ended(state), broken, retryAt: event.now + waitAfter(broken) };
    }
    case 'changedElsewhere':
    case 'signedOut':
    case 'refused':
      return { ...ended(state), held: event.type };
    case 'hurried':
      return isUnsaved(state) ? { ...state, ...AT_ONCE, retryAt: undefined } : state;
    case 'woken': {
      const held = state.held === 'changedElsewhere' ? state.held : undefined;
      return { ...state, held, broken: 0, retryAt: undefined, ...(isUnsaved(state) ? AT_ONCE : {}) };
    }
    case 'resolved': {
      const { version } = event;
      const revision = state.revision + 1;
      return { ...ended(state), held: undefined, broken: 0, version, revision, ...AT_ONCE };
    }
  }
}

/** What to do now: send, wait until a time, or nothing. */
export function nextSave(state: Autosave, now: number): 'send' | { waitUntil: number } | undefined {
  if (!isUnsaved(state) || state.held || state.sendingRevision !== undefined) return undefined;
  const { firstChangeAt = 0, lastChangeAt = 0, retryAt = 0 } = state;
  const due = Math.max(retryAt, Math.min(lastChangeAt + QUIET_MS, firstChangeAt + LONGEST_MS));
  return due <= now ? 'send' : { waitUntil: due };
}

export function statusOf(state: Autosave): AutosaveStatus {
  if (state.held) return state.held;
  if (state.sendingRevision !== undefined) return 'saving';
  if (!isUnsaved(state)) return 'saved';
  return state.broken > 0 ? 'retrying' : 'unsaved';
}

/** Something on this page is not with the server yet. */
export function isUnsaved(state: Autosave): boolean {
  return state.revision > state.savedRevision;
}

/** Two, four, eight … seconds; at most a minute. */
export function waitAfter(broken: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(broken - 1, 10));
}

const NO_CHANGE = { firstChangeAt: undefined, lastChangeAt: undefined };
const AT_ONCE = { firstChangeAt: 0, lastChangeAt: 0 };

/** The save under way has come to nothing: what it took up is unsaved again, and due. */
function ended(state: Autosave): Autosave {
  const due = isUnsaved(state) ? AT_ONCE : NO_CHANGE;
  return { ...state, sendingRevision: undefined, ...due };
}

function upTo(state: Autosave, version: number, savedRevision: number): Autosave {
  const saved = {
    ...state,
    version,
    savedRevision,
    sendingRevision: undefined,
    broken: 0,
    retryAt: undefined,
  };
  return isUnsaved(saved) ? saved : { ...saved, ...NO_CHANGE };
}
