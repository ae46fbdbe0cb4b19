import type { Actor } from '#platform/access/pure/actor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordPayment } from './recordPayment.ts';
import { findOrder } from './rows.ts';

const RETURN = sql(
  'payment_order_return',
  "UPDATE payment_orders SET state = 'returned' WHERE id = $1 AND state = 'paid' RETURNING id",
);

/**
 * What was paid came back, under that serial number of the bank.
 * @throws Problem payment.notPaid when there is nothing that could come back
 */
export async function returnOrder(
  tx: Tx,
  { purpose, subjectId, serial }: { purpose: string; subjectId: string; serial: string },
  by: { actor: Actor; now: Date },
): Promise<void> {
  const order = await findOrder(tx, purpose, subjectId);
  const returned = order && (await tx.maybe(RETURN, [order.id]));
  if (!order || !returned) throw new Problem('payment.notPaid', 409);
  const body = { number: order.number, amount: order.amount, serial };
  await recordPayment(tx, { subjectType: 'payment', subjectId: order.id, name: 'return', body, ...by });
}
