import type { QueueRow } from '../../pure/queue.ts';

/** One case of the list from which an officer came. */
export interface Stop {
  caseId: string;
  number: string;
}

export interface Walk {
  /** The queue as it was asked for. */
  queue: string;
  before: Stop | undefined;
  after: Stop | undefined;
  /** Counted from one. */
  place: number;
  of: number;
}

interface Kept {
  queue: string;
  stops: Stop[];
}

const KEY = 'onewindow.queue';
export const QUEUE = '/desk';

/** Keeps the list that is in sight, for this tab: so the next case, and the same list, are one press away. */
export function rememberQueue(
  rows: readonly Pick<QueueRow, 'caseId' | 'number'>[],
  query: string,
  storage: Storage = sessionStorage,
): void {
  const kept: Kept = { queue: QUEUE + query, stops: rows.map(({ caseId, number }) => ({ caseId, number })) };
  try {
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without room or permission the ways to the neighbours are simply not there.
  }
}

/** Where a case stands in the list one came from; undefined when one came another way. */
export function walkFrom(caseId: string, storage: Storage = sessionStorage): Walk | undefined {
  const { queue, stops } = readKept(storage);
  const at = stops.findIndex((stop) => stop.caseId === caseId);
  if (at < 0) return undefined;
  return { queue, before: stops[at - 1], after: stops[at + 1], place: at + 1, of: stops.length };
}

function readKept(storage: Storage): Kept {
  const nothing = { queue: QUEUE, stops: [] };
  try {
    const { queue, stops } = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Kept>;
    return queue?.startsWith(QUEUE) && Array.isArray(stops) ? { queue, stops } : nothing;
  } catch {
    return nothing;
  }
}
