import { z } from 'zod';

/** An order of the purse to pay one subject once. */
export const OrderState = z.enum(['open', 'batched', 'sent', 'paid', 'failed', 'cancelled', 'returned']);
export type OrderState = z.infer<typeof OrderState>;

/** Orders that go to the bank together, under one number. */
export const BatchState = z.enum(['drafted', 'released', 'sent', 'settled', 'dropped']);
export type BatchState = z.infer<typeof BatchState>;

/** Moves that are lawful; everything else is a fault of the program or a word of the bank that cannot be. */
const ORDER_MOVES: Record<OrderState, readonly OrderState[]> = {
  open: ['batched', 'cancelled'],
  batched: ['open', 'sent'],
  sent: ['paid', 'failed'],
  paid: ['returned'],
  failed: [],
  cancelled: [],
  returned: [],
};

export function mayMove(from: OrderState, to: OrderState): boolean {
  return ORDER_MOVES[from].includes(to);
}
