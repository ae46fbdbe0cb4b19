import { sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { mayMove } from '../pure/states.ts';
import type { PaymentResult } from './bank.ts';
import type { OrderRow } from './rows.ts';

const LOCK = sql(
  'payment_order_lock',
  'SELECT * FROM payment_orders WHERE number = $1 AND batch_id = $2 FOR UPDATE',
);
const END = sql(
  'payment_order_end',
  'UPDATE payment_orders SET state = $2, bank_serial = $3, failure = $4, ended_at = $5 WHERE id = $1',
);
const TELL = sql(
  'payment_settled_tell',
  "INSERT INTO outbox (topic, payload, at) VALUES ('payment.settled', $1, $2)",
);
const SETTLE = sql(
  'payment_batch_settle',
  `UPDATE payment_batches b SET state = 'settled', settled_at = $2 WHERE id = $1 AND state = 'sent'
     AND NOT EXISTS (SELECT 1 FROM payment_orders o WHERE o.batch_id = b.id AND o.state = 'sent')`,
);

const BY_BANK = { actorId: 'system:bank', capacity: { kind: 'system', by: 'bank' } } as const;

const SENT = sql(
  'payment_batch_sent',
  "UPDATE payment_batches SET state = 'sent', sent_at = $2 WHERE id = $1 AND state = 'released'",
);
const ORDERS_SENT = sql(
  'payment_orders_sent',
  "UPDATE payment_orders SET state = 'sent' WHERE batch_id = $1 AND state = 'batched'",
);

/**
 * The bank's word on items of a batch. The same word twice changes nothing; a word that contradicts an earlier one is
 * returned for people to look at, and moves no money.
 * @returns numbers of orders on which the bank contradicts itself, or which the batch does not have
 */
export async function noteResults(
  tx: Tx,
  batchId: string,
  results: readonly PaymentResult[],
  now: Date,
): Promise<string[]> {
  // It speaks of the batch, so it has it: its word may come before the answer to our sending.
  await tx.rows(SENT, [batchId, now]);
  await tx.rows(ORDERS_SENT, [batchId]);
  const strange: string[] = [];
  for (const { order: number, state, serial, reason } of results) {
    if (state === 'pending') continue;
    const order = await tx.maybe<OrderRow>(LOCK, [number, batchId]);
    if (!order) strange.push(number);
    else if (order.state === state) continue;
    else if (!mayMove(order.state, state) || (state === 'paid' && !serial)) strange.push(number);
    else {
      await tx.rows(END, [order.id, state, serial ?? null, state === 'failed' ? (reason ?? '') : null, now]);
      const { purpose, subject_id: subjectId, amount } = order;
      const told = { orderId: order.id, purpose, subjectId, state };
      const body = { number, amount, state, ...(serial ? { serial } : {}) };
      await recordAction(tx, {
        subjectType: 'payment',
        subjectId: order.id,
        name: state,
        at: now,
        body,
        ...BY_BANK,
      });
      await tx.rows(TELL, [JSON.stringify(told), now]);
    }
  }
  await tx.rows(SETTLE, [batchId, now]);
  return strange;
}
