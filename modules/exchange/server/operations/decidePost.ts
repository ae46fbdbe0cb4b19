import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { dropMatches } from '../matches.ts';
import { announce, findPost, lockPosts, setState } from '../posts.ts';
import { presentDesk } from '../presentDesk.ts';

/** An officer of the place publishes a post, or refuses it; one that is open can be taken down. */
export const decidePost = serve(contract.decidePost, async (call, { post: id, verdict, reason }) => {
  const { actor, tx, now, services } = call;
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  await lockPosts(tx, [id]);
  const post = await findPost(tx, id);
  if (!post) throw new Problem('notFound', 404);
  call.require(await services.covers(actor.post.place, post.place));
  const isDue = post.state === 'waiting' || (post.state === 'open' && verdict === 'refuse');
  if (!isDue) throw new Problem('exchange.ended', 409);
  if (verdict === 'refuse' && reason === '') throw new Problem('exchange.reason', 422);
  const isPublished = verdict === 'publish';
  await setState(tx, [id], isPublished ? 'open' : 'refused', {
    reason: isPublished ? null : reason,
    at: now,
  });
  if (!isPublished) await dropMatches(tx, [id], [], now);
  await keepInLedger(tx, {
    post: id,
    name: verdict,
    by: actor,
    at: now,
    ...(reason && { data: { reason } }),
  });
  if (isPublished) await announce(tx, 'exchange.changed', { post: id }, now);
  return presentDesk(tx, actor.post.place);
});
