import { sql, type Tx } from '#platform/db/server/database.ts';

const SETTLE = sql(
  'delivery_settle',
  `UPDATE deliveries SET done_at = clock_timestamp(), trouble = NULL, given_up_at = NULL
   WHERE dismissed_at IS NULL AND id IN (
     SELECT id FROM deliveries WHERE consumer = $1 AND done_at IS NULL AND attempts > 0 AND payload @> $2
     FOR UPDATE SKIP LOCKED)
   RETURNING id`,
);

/**
 * Ends a delivery from outside: the word it waited for has come. One that is being tried this moment is left
 * alone, because waiting for it would make a system wait that answers both; it finds the word by itself.
 * @param about the part of the payload that names it
 */
export async function settleDelivery(
  tx: Tx,
  consumer: string,
  about: Record<string, string>,
): Promise<boolean> {
  return (await tx.rows(SETTLE, [consumer, JSON.stringify(about)])).length > 0;
}
