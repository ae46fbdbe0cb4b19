import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { lockBatch } from './lockBatch.ts';
import { recordPayment } from './recordPayment.ts';
import type { BatchRow } from './rows.ts';

const RELEASE = sql(
  'payment_batch_release',
  `UPDATE payment_batches SET state = 'released', released_by = $2, released_at = $3 WHERE id = $1 RETURNING *`,
);
const TELL = sql(
  'payment_batch_tell',
  "INSERT INTO outbox (topic, payload, at) VALUES ('payment.released', $1, $2)",
);
const DROP = sql('payment_batch_drop', "UPDATE payment_batches SET state = 'dropped' WHERE id = $1");
const FREE = sql(
  'payment_orders_free',
  "UPDATE payment_orders SET state = 'open', batch_id = NULL WHERE batch_id = $1",
);

/**
 * The second person lets a batch go to the bank.
 * @throws Problem payment.samePerson when it is whoever drafted it; payment.noBatch, payment.batchMoved
 */
export async function releaseBatch(tx: Tx, id: string, by: { actor: Actor; now: Date }): Promise<BatchRow> {
  const before = await lockBatch(tx, id, 'drafted');
  if (before.drafted_by === actorId(by.actor)) throw new Problem('payment.samePerson', 403);
  const batch = await tx.one<BatchRow>(RELEASE, [id, actorId(by.actor), by.now]);
  const body = { number: batch.number, orders: batch.orders, total: batch.total };
  await recordPayment(tx, { subjectType: 'paymentBatch', subjectId: id, name: 'release', body, ...by });
  await tx.rows(TELL, [JSON.stringify({ batchId: id }), by.now]);
  return batch;
}

/** A drafted batch that is not to go: its orders are open again. @throws Problem payment.noBatch, payment.batchMoved */
export async function dropBatch(tx: Tx, id: string, by: { actor: Actor; now: Date }): Promise<void> {
  const { number } = await lockBatch(tx, id, 'drafted');
  await tx.rows(FREE, [id]);
  await tx.rows(DROP, [id]);
  const body = { number };
  await recordPayment(tx, { subjectType: 'paymentBatch', subjectId: id, name: 'drop', body, ...by });
}
