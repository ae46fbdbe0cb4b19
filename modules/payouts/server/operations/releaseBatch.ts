import { serve } from '#platform/api/server/serve.ts';
import { releaseBatch as release } from '#platform/payments/server/releaseBatch.ts';
import { contract } from '../../contract.ts';
import { ownBatch } from '../ownAgency.ts';
import { presentBatch } from '../present/presentBatch.ts';

export const releaseBatch = serve(contract.releaseBatch, async (call, { id }) => {
  await ownBatch(call, id);
  const { tx, actor, now } = call;
  return presentBatch(call, await release(tx, id, { actor, now }));
});
