import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { announce, findPost, putPost as keep, lockPosts } from '../posts.ts';
import { placesOf, presentMine } from '../present.ts';

export const putPost = serve(contract.putPost, async (call, { post, ...given }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const { amountFrom, amountTo, fromOn, untilOn } = given;
  const isAmount = !amountFrom || !amountTo || Number(amountFrom) <= Number(amountTo);
  if (!isAmount || (fromOn && untilOn && untilOn < fromOn)) throw new Problem('exchange.range', 422);
  if (!(await placesOf(tx, firm.place)).some(({ id }) => id === given.place))
    throw new Problem('notFound', 404);
  if (post) {
    await lockPosts(tx, [post]);
    const before = await findPost(tx, post);
    if (before?.organisation !== firm.id || before.side !== given.side) throw new Problem('notFound', 404);
    if (before.state === 'done' || before.state === 'withdrawn') throw new Problem('exchange.ended', 409);
  }
  const id = post ?? newId();
  await keep(tx, { ...given, id, organisation: firm.id, home: firm.place, at: now });
  const { title, description, topics, ...open } = given;
  await keepInLedger(tx, {
    post: id,
    name: post ? 'change' : 'post',
    by: actor,
    at: now,
    body: { ...open },
    data: { title, description, topics },
  });
  await announce(tx, 'exchange.changed', { post: id }, now);
  return presentMine(tx, firm, now);
});
