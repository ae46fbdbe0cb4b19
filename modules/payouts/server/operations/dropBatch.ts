import { serve } from '#platform/api/server/serve.ts';
import { dropBatch as drop } from '#platform/payments/server/releaseBatch.ts';
import { contract } from '../../contract.ts';
import { ownBatch } from '../ownAgency.ts';

export const dropBatch = serve(contract.dropBatch, async (call, { id }) => {
  await ownBatch(call, id);
  const { tx, actor, now } = call;
  await drop(tx, id, { actor, now });
  return { dropped: true as const };
});
