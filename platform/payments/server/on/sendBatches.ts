import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { NotYet } from '#platform/jobs/server/notYet.ts';
import { totalOf } from '../../pure/totalOf.ts';
import type { Bank, PaymentBatch, PaymentResult } from '../bank.ts';
import { noteResults } from '../noteResults.ts';
import { type BatchRow, findBatch, type OrderRow, ordersOfBatch } from '../rows.ts';

export const SEND_CONSUMER = 'payments.sendBatches';
const Released = z.object({ batchId: z.uuid() });
/** Three weeks of hourly tries; nothing is ever sent under another number. */
const MOST_ATTEMPTS = 500;
/** A bank books a batch within minutes: ask again after this. */
const ANSWERS_WITHIN_SECONDS = 60;

/**
 * Sends a released batch and asks until the bank has said paid or failed of every item. Whether the bank has it is
 * asked before it is sent again: an answer that was lost is no reason to pay twice.
 */
export function sendBatches(services: Services, bank: Bank | undefined): Consumer {
  return {
    name: SEND_CONSUMER,
    topics: ['payment.released'],
    outside: true,
    mostAttempts: MOST_ATTEMPTS,
    async handle(tx, event, signal) {
      const { batchId } = Released.parse(event.payload);
      const batch = await findBatch(tx, batchId);
      if (!batch || batch.state === 'settled' || batch.state === 'dropped') return;
      if (!bank) throw new NotYet('awaitingBank', 'no bank is connected', ANSWERS_WITHIN_SECONDS);
      const results = await resultsOf(bank, batch, await ordersOfBatch(tx, batchId), signal);
      // What the bank said stays said, although this delivery comes again until it has said all.
      const settled = await services.database.transaction(async (own) => {
        const strange = await noteResults(own, batchId, results, services.now());
        if (strange.length > 0) services.log.error({ batchId, strange }, 'the bank contradicts itself');
        return (await findBatch(own, batchId))?.state === 'settled';
      });
      if (!settled)
        throw new NotYet(
          'awaitingBank',
          'the bank has not said paid or failed of all',
          ANSWERS_WITHIN_SECONDS,
        );
    },
  };
}

async function resultsOf(
  bank: Bank,
  batch: BatchRow,
  orders: readonly OrderRow[],
  signal: AbortSignal,
): Promise<PaymentResult[]> {
  const known = await bank.ask(batch.number, batch.agency_id, signal);
  return known ?? (await bank.send(batchOf(batch, orders), signal)).results;
}

/** @throws Error when the orders do not add up to what was released: then nothing is sent */
function batchOf({ number, agency_id: agency, total }: BatchRow, orders: readonly OrderRow[]): PaymentBatch {
  if (totalOf(orders.map(({ amount }) => amount)) !== total) {
    throw new Error(`batch ${number} does not add up to ${total}`);
  }
  const items = orders.map(({ number: order, payee, account, bank, amount, remark }) => {
    return { order, payee, account, bank, amount, remark };
  });
  return { number, agency, total, items };
}
