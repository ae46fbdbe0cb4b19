import { type Database, sql } from '#platform/db/server/database.ts';
import { inBatches } from '#platform/db/server/inBatches.ts';

// What is still tried, or waits at the desk for a decision, stays however old it is.
const ENDED = sql(
  'deliveries_sweep',
  `DELETE FROM deliveries WHERE id IN (
     SELECT id FROM deliveries WHERE coalesce(done_at, dismissed_at) < $1::timestamptz - $2::interval
     ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED
   ) RETURNING id`,
);

/** Periodic: forgets deliveries that ended longer ago than `kept` ('6 months'). */
export function sweepDeliveries(database: Database, kept: string, now: Date): Promise<number> {
  return inBatches(database, ENDED, [now, kept]);
}
