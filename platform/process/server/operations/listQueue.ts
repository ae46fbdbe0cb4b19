import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { findQueue } from '../findQueue.ts';

export const listQueue = serve(contract.listQueue, async (call, filter) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') return { rows: [], total: 0, page: 1, size: filter.size };
  return findQueue(call, actor, filter);
});
