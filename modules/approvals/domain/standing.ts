import type { CaseView } from '#platform/process/pure/caseView.ts';

export type Standing =
  | 'granted'
  | 'refused'
  | 'notAccepted'
  | 'withdrawn'
  | 'supplementing'
  | 'stopped'
  | 'underway';

const NAMED = ['granted', 'refused', 'notAccepted', 'withdrawn', 'supplementing'] as const;

/** Where an application stands, in the terms in which its applicant is told. */
export function standingOf(view: Pick<CaseView, 'state' | 'clocks'>): Standing {
  const named = NAMED.find((state) => state === view.state);
  if (named) return named;
  const stopped = view.clocks.some((clock) => clock.stopped && clock.endedAt === null);
  return stopped ? 'stopped' : 'underway';
}
