import type { VisitDraft } from './visitDraft.ts';

export interface KeptVisit {
  draft: VisitDraft;
  /** Milliseconds since 1970, by the clock of this device. */
  at: number;
}

const PREFIX = 'onewindow.visit.';
/** A phone may be lent or lost: what was never sent does not stay for good. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** What was written on this device about a visit and is not with the server yet. */
export function keptVisit(
  caseId: string,
  storage: Storage | undefined,
  now = Date.now(),
): KeptVisit | undefined {
  const kept = parse(storage?.getItem(PREFIX + caseId));
  return kept && now - kept.at < KEPT_MS ? kept : undefined;
}

/** False when the browser keeps nothing, as in some private windows. */
export function keepVisit(
  caseId: string,
  draft: VisitDraft,
  storage: Storage | undefined,
  now = Date.now(),
): boolean {
  if (!storage) return false;
  try {
    storage.setItem(PREFIX + caseId, JSON.stringify({ draft, at: now }));
    return true;
  } catch {
    return false;
  }
}

export function forgetVisit(caseId: string, storage: Storage | undefined): void {
  storage?.removeItem(PREFIX + caseId);
}

/** A browser that forbids storage throws on the mere question. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function parse(text: string | null | undefined): KeptVisit | undefined {
  try {
    const { draft, at } = JSON.parse(text ?? '') as Partial<KeptVisit>;
    const whole = draft?.findings && Array.isArray(draft.officers) && Array.isArray(draft.evidence);
    return whole && typeof at === 'number' ? { draft, at } : undefined;
  } catch {
    return undefined;
  }
}
