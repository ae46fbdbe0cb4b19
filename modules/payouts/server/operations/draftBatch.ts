import { serve } from '#platform/api/server/serve.ts';
import { draftBatch as draft } from '#platform/payments/server/draftBatch.ts';
import { contract } from '../../contract.ts';
import { ownAgency } from '../ownAgency.ts';
import { presentBatch } from '../present/presentBatch.ts';

export const draftBatch = serve(contract.draftBatch, async (call, { orders }) => {
  const { agency, place } = ownAgency(call);
  const { tx, actor, now } = call;
  return presentBatch(
    call,
    await draft(tx, { agency, place, ...(orders ? { orders } : {}) }, { actor, now }),
  );
});
