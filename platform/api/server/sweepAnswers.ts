import { type Database, sql } from '#platform/db/server/database.ts';
import { inBatches } from '#platform/db/server/inBatches.ts';

const OLD = sql(
  'idempotency_sweep',
  `DELETE FROM idempotency WHERE (actor_id, operation, key) IN (
     SELECT actor_id, operation, key FROM idempotency WHERE at < $1::timestamptz - $2::interval
     ORDER BY at LIMIT $3 FOR UPDATE SKIP LOCKED
   ) RETURNING 1`,
);

/**
 * Periodic: forgets first answers that nobody will ask for again, kept longer than `kept` ('30 days'): they hold what
 * the caller saw. Times there are the database's own clock, so `now` is the real time.
 */
export function sweepAnswers(database: Database, kept: string, now: Date): Promise<number> {
  return inBatches(database, OLD, [now, kept]);
}
