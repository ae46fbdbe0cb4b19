import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { totalOf } from '../pure/totalOf.ts';
import { nextNumber } from './nextNumber.ts';
import { recordPayment } from './recordPayment.ts';
import type { BatchRow, OrderRow } from './rows.ts';

const TAKE = sql(
  'payment_orders_take',
  `SELECT * FROM payment_orders WHERE agency_id = $1 AND state = 'open' AND ($2::uuid[] IS NULL OR id = ANY($2))
   ORDER BY ordered_at, id FOR UPDATE`,
);
const INSERT = sql(
  'payment_batch_insert',
  `INSERT INTO payment_batches (id, number, place_id, agency_id, state, orders, total, drafted_by, drafted_at)
   VALUES ($1, $2, $3, $4, 'drafted', $5, $6, $7, $8) RETURNING *`,
);
const PUT_IN = sql(
  'payment_orders_put_in',
  "UPDATE payment_orders SET state = 'batched', batch_id = $2 WHERE id = ANY($1)",
);

export interface BatchDraft {
  agency: string;
  place: string;
  /** Ids of open orders; absent: all of the agency. */
  orders?: readonly string[];
}

/**
 * Puts open orders of an agency together for the bank.
 * @throws Problem payment.nothingOpen; payment.notOpen when one of those asked for is not open any more
 */
export async function draftBatch(
  tx: Tx,
  { agency, place, orders }: BatchDraft,
  by: { actor: Actor; now: Date },
): Promise<BatchRow> {
  const taken = await tx.rows<OrderRow>(TAKE, [agency, orders ?? null]);
  if (taken.length === 0) throw new Problem('payment.nothingOpen', 409);
  if (orders && taken.length < new Set(orders).size) throw new Problem('payment.notOpen', 409);
  const id = newId();
  const total = totalOf(taken.map(({ amount }) => amount));
  const number = await nextNumber(tx, 'PB', by.now);
  const values = [id, number, place, agency, taken.length, total, actorId(by.actor), by.now];
  const batch = await tx.one<BatchRow>(INSERT, values);
  await tx.rows(PUT_IN, [taken.map((order) => order.id), id]);
  const body = { number, orders: taken.length, total };
  await recordPayment(tx, { subjectType: 'paymentBatch', subjectId: id, name: 'draft', body, ...by });
  return batch;
}
