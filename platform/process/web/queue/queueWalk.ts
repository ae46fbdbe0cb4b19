import type { QueueRow } from '../../pure/queue.ts';

/** One case of the list from which an officer came. */
export interface Stop {
  caseId: string;
  number: string;
}

export interface Walk {
  before: Stop | undefined;
  after: Stop | undefined;
  /** Counted from one. */
  place: number;
  of: number;
}

const KEY = 'onewindow.queue';

/** Keeps the list that is in sight, for this tab: so the next case is one press away. */
export function rememberQueue(
  rows: readonly Pick<QueueRow, 'caseId' | 'number'>[],
  storage: Storage = sessionStorage,
): void {
  const stops: Stop[] = rows.map(({ caseId, number }) => ({ caseId, number }));
  try {
    storage.setItem(KEY, JSON.stringify(stops));
  } catch {
    // Without room or permission the ways to the neighbours are simply not there.
  }
}

/** Where a case stands in the list one came from; undefined when one came another way. */
export function walkFrom(caseId: string, storage: Storage = sessionStorage): Walk | undefined {
  const stops = readStops(storage);
  const at = stops.findIndex((stop) => stop.caseId === caseId);
  if (at < 0) return undefined;
  return { before: stops[at - 1], after: stops[at + 1], place: at + 1, of: stops.length };
}

function readStops(storage: Storage): Stop[] {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '[]') as Stop[];
  } catch {
    return [];
  }
}
