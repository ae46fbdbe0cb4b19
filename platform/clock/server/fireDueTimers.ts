import type { Database } from '#platform/db/server/database.ts';
import { type DueTimer, listDueTimers } from './dueTimers.ts';
import type { Fire, Outcome } from './fireTimer.ts';
import { fireTogether } from './fireTogether.ts';
import type { Timer } from './timer.ts';

export interface FireOptions {
  database: Database;
  now: () => Date;
  fire: Fire;
  onError: (error: unknown, timer: Timer) => void;
  /** Timers read at once. */
  batch?: number;
  /** Timers fired at the same time by this poller; each holds one connection. One alone keeps the order of time. */
  concurrency?: number;
}

/** So many of a backlog share a transaction: long enough that its commit hardly counts, short for who waits behind it. */
const TOGETHER = 16;

export type Sweep = Record<Outcome, number>;

/**
 * Fires everything that is due now, page by page, and says what happened. A case that somebody works on is
 * passed over, so that it holds up nothing behind it. Safe beside other pollers.
 * @throws Error when the database does not answer
 */
export async function fireDueTimers(
  options: FireOptions,
  stopping: () => boolean = () => false,
): Promise<Sweep> {
  const { database, now, fire, onError, batch = 200, concurrency = 4 } = options;
  const sweep: Sweep = { fired: 0, skipped: 0, failed: 0 };
  const until = now();
  for (let last: DueTimer | undefined; !stopping(); ) {
    const page = await listDueTimers(database, until, last, batch);
    last = page.at(-1);
    const waiting = concurrency > 1 ? shuffle(page) : [...page];
    // A few that fall due are fired side by side, at once; only a backlog is fired in groups.
    const share = Math.max(1, Math.min(TOGETHER, Math.floor(waiting.length / concurrency)));
    const fireOn = async () => {
      while (waiting.length > 0 && !stopping()) {
        const group = waiting.splice(0, share);
        for (const outcome of await fireTogether(database, group, now, fire, onError)) sweep[outcome] += 1;
      }
    };
    await allSettledOrThrow(Array.from({ length: concurrency }, fireOn));
    if (page.length < batch) break;
  }
  return sweep;
}

/** Pollers that read the same page meet less often when each takes it in its own order. */
function shuffle<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Nothing is left running behind an error. */
async function allSettledOrThrow(work: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
