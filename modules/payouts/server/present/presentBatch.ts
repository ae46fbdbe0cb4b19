import { actorId } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { type BatchRow, type OrderRow, ordersOfBatch } from '#platform/payments/server/rows.ts';
import type { PaymentBatch, PaymentOrder } from '../../contract.ts';

export function presentOrder(order: OrderRow): PaymentOrder {
  const { id, number, subject_id: caseId, payee, account, bank, amount, remark, state, failure } = order;
  return { id, number, caseId, payee, account: maskAccount(account), bank, amount, remark, state, failure };
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
    items: (await ordersOfBatch(db, id)).map(presentOrder),
  };
}
