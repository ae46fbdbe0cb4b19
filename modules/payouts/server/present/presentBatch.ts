import { actorId } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { type BatchRow, type OrderRow, ordersOfBatch } from '#platform/payments/server/rows.ts';
import type { PaymentBatch, PaymentOrder } from '../../contract.ts';

const CASES = sql('payment_order_cases', 'SELECT id, number, title FROM cases WHERE id = ANY ($1::uuid[])');

/** Orders with the number and the title of the award or claim that each pays. */
export async function presentOrders(db: Queryable, orders: readonly OrderRow[]): Promise<PaymentOrder[]> {
  const found = await db.rows<{ id: string; number: string; title: Text }>(CASES, [
    orders.map(({ subject_id }) => subject_id),
  ]);
  const cases = new Map(found.map((one) => [one.id, one]));
  return orders.map(({ id, number, subject_id: caseId, account, remark, ...order }) => {
    const { payee, bank, amount, state, failure } = order;
    const paid = cases.get(caseId);
    if (!paid) throw new Error(`payment order ${number} pays no case`);
    return {
      id,
      number,
      caseId,
      caseNumber: paid.number,
      title: paid.title,
      payee,
      account: maskAccount(account),
      bank,
      amount,
      remark,
      state,
      failure,
    };
  });
}

export async function presentBatch({ db, actor, services }: Call, batch: BatchRow): Promise<PaymentBatch> {
  const people = [batch.drafted_by, batch.released_by].filter((id) => id !== null);
  const names = await services.namesOf(db, people);
  const { id, number, state, orders, total } = batch;
  return {
    id,
    number,
    state,
    orders,
    total,
    draftedBy: names.get(batch.drafted_by) ?? '',
    draftedAt: batch.drafted_at.toISOString(),
    releasedBy: batch.released_by && (names.get(batch.released_by) ?? ''),
    draftedByCaller: batch.drafted_by === actorId(actor),
    items: await presentOrders(db, await ordersOfBatch(db, id)),
  };
}
