import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { findFounding, foundersOf, foundingsOf } from './foundings.ts';
import { asker, isFounder, presentFounding } from './presentFounding.ts';

export const getFounding = serve(foundingContract.getFounding, async (call, { organisation }) => {
  const me = await asker(call);
  const founding = await findFounding(call.db, organisation);
  if (!founding) throw new Problem('notFound', 404);
  const founders = await foundersOf(call.db, organisation);
  call.require(founding.started_by === me.id || founders.some((founder) => isFounder(founder, me)));
  return presentFounding(call, organisation);
});

export const listMyFoundings = serve(foundingContract.listMyFoundings, async (call) => {
  const me = await asker(call);
  call.require(true);
  const foundings = [];
  for (const id of await foundingsOf(call.db, me)) foundings.push(await presentFounding(call, id));
  return { foundings };
});
