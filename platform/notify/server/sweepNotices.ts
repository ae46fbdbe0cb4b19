import { type Database, sql } from '#platform/db/server/database.ts';
import { inBatches } from '#platform/db/server/inBatches.ts';

const OLD = sql(
  'notices_sweep',
  `DELETE FROM notices WHERE id IN (
     SELECT id FROM notices WHERE at < $1::timestamptz - $2::interval ORDER BY at LIMIT $3 FOR UPDATE SKIP LOCKED
   ) RETURNING id`,
);

/**
 * Periodic: erases notices older than `kept` ('24 months'), read or not, with the messages that carried them. What
 * they told of stays in the case and in the ledger.
 */
export function sweepNotices(database: Database, kept: string, now: Date): Promise<number> {
  return inBatches(database, OLD, [now, kept]);
}
