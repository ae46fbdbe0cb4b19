import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import type { DueTimer } from './dueTimers.ts';
import { retryDelay } from './retryDelay.ts';
import type { Timer } from './timer.ts';

export type Fire = (tx: Tx, timer: Timer) => Promise<void>;

/** `skipped`: the case was locked, or the timer was gone or armed anew. */
export type Outcome = 'fired' | 'skipped' | 'failed';

// The case is locked first, and skipped when somebody works on it; the timer's row is taken only then, in the
// order in which commands take them. The other order deadlocks.
const CLAIM = sql(
  'timer_claim',
  `WITH locked AS (SELECT id FROM cases WHERE id = $1 FOR UPDATE SKIP LOCKED)
   DELETE FROM timers USING locked
   WHERE timers.case_id = locked.id AND timers.name = $2 AND timers.generation = $3
   RETURNING timers.case_id`,
);

const FAILED = sql(
  'timer_failed',
  `UPDATE timers SET failed_generation = generation, attempts = $4, retry_at = $5, last_error = $6
   WHERE case_id = $1 AND name = $2 AND generation = $3`,
);

/** Locks the case and takes the timer's row. False when somebody works on the case, or the timer is not as it was. */
export async function claimTimer(tx: Tx, { caseId, name, generation }: Timer): Promise<boolean> {
  return (await tx.maybe(CLAIM, [caseId, name, generation])) !== undefined;
}

/**
 * Fires one timer in a transaction of its own: the effects commit together with the deletion of the row, so
 * a timer fires once or not at all. What throws is rolled back, kept in the row and tried again later.
 */
export async function fireTimer(
  database: Database,
  due: DueTimer,
  now: () => Date,
  fire: Fire,
  onError: (error: unknown, timer: Timer) => void,
): Promise<Outcome> {
  const { caseId, name, generation } = due;
  try {
    if (due.orphaned) throw new Error('this timer has no case');
    return await database.transaction(async (tx) => {
      if (!(await claimTimer(tx, due))) return 'skipped';
      await fire(tx, due);
      return 'fired';
    });
  } catch (error) {
    onError(error, due);
    const attempts = due.attempts + 1;
    const retryAt = new Date(now().getTime() + retryDelay(attempts));
    await database.rows(FAILED, [caseId, name, generation, attempts, retryAt, shorten(error)]);
    return 'failed';
  }
}

function shorten(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
}
