import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { fenOf } from '../pure/totalOf.ts';
import { nextNumber } from './nextNumber.ts';
import { recordPayment } from './recordPayment.ts';
import { findOrder, type OrderRow } from './rows.ts';

export interface NewOrder {
  purpose: string;
  subjectId: string;
  place: string;
  agency: string;
  payee: string;
  account: string;
  bank: string;
  /** Yuan with at most two places, above zero. */
  amount: string;
  remark: string;
}

const INSERT = sql(
  'payment_order_insert',
  `INSERT INTO payment_orders (id, number, purpose, subject_id, attempt, place_id, agency_id, payee, account, bank,
     amount, remark, state, ordered_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open', $13)
   ON CONFLICT DO NOTHING RETURNING *`,
);
const LIVING = new Set<OrderRow['state']>(['open', 'batched', 'sent', 'paid']);

/**
 * Orders that a subject be paid once. Asked again while an order lives it gives that order, if it is the same.
 * @throws Problem payment.otherOrder when a living order of this subject has another amount or account
 */
export async function orderPayment(
  tx: Tx,
  order: NewOrder,
  by: { actor: Actor; now: Date },
): Promise<OrderRow> {
  const before = await findOrder(tx, order.purpose, order.subjectId);
  if (before && LIVING.has(before.state)) return same(before, order);
  const id = newId();
  const row = await tx.maybe<OrderRow>(INSERT, [
    id,
    await nextNumber(tx, 'PO', by.now),
    order.purpose,
    order.subjectId,
    (before?.attempt ?? 0) + 1,
    order.place,
    order.agency,
    order.payee,
    order.account,
    order.bank,
    order.amount,
    order.remark,
    by.now,
  ]);
  // Somebody else ordered it in the meantime.
  if (!row) return same((await findOrder(tx, order.purpose, order.subjectId))!, order);
  const { purpose, subjectId, amount } = order;
  const body = { purpose, subjectId, amount, attempt: row.attempt };
  await recordPayment(tx, { subjectType: 'payment', subjectId: id, name: 'order', body, ...by });
  return row;
}

function same(found: OrderRow, asked: NewOrder): OrderRow {
  if (fenOf(found.amount) !== fenOf(asked.amount) || found.account !== asked.account) {
    throw new Problem('payment.otherOrder', 409, { params: { number: found.number } });
  }
  return found;
}
