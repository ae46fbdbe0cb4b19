import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { dropMatches } from '../matches.ts';
import { findPost, lockPosts, setState } from '../posts.ts';
import { presentMine } from '../present.ts';

export const withdrawPost = serve(contract.withdrawPost, async (call, { post: id }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  await lockPosts(tx, [id]);
  const post = await findPost(tx, id);
  if (post?.organisation !== firm.id) throw new Problem('notFound', 404);
  if (post.state === 'done') throw new Problem('exchange.ended', 409);
  await setState(tx, [id], 'withdrawn', { at: now });
  await dropMatches(tx, [id], [], now);
  await keepInLedger(tx, { post: id, name: 'withdraw', by: actor, at: now });
  return presentMine(tx, firm, now);
});
