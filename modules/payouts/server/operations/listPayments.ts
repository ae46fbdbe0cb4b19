import { serve } from '#platform/api/server/serve.ts';
import { batchesOf, openOrders } from '#platform/payments/server/rows.ts';
import { contract } from '../../contract.ts';
import { ownAgency } from '../ownAgency.ts';
import { presentBatch, presentOrders } from '../present/presentBatch.ts';

const MOST_ORDERS = 5_000;
const MOST_BATCHES = 50;

export const listPayments = serve(contract.listPayments, async (call) => {
  const { agency } = ownAgency(call);
  const open = await openOrders(call.db, agency, MOST_ORDERS);
  const batches = [];
  for (const batch of await batchesOf(call.db, agency, MOST_BATCHES))
    batches.push(await presentBatch(call, batch));
  return { open: await presentOrders(call.db, open), batches };
});
