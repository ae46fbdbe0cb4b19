import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { presentDesk } from '../presentDesk.ts';

export const listPostsToDecide = serve(contract.listPostsToDecide, async (call) => {
  const { actor, db } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  return presentDesk(db, actor.post.place);
});
