import { namesOf } from '#modules/identity/index.ts';
import { endPost as setLastDay } from '#platform/access/server/posts.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { keeperOf } from './keeper.ts';
import { recordPostAct } from './recordPostAct.ts';
import { lockPost, presentPost } from './rows.ts';

/** The day before today ends a post at once; further back would deny what was done from it. */
export const endPost = serve(contract.endPost, async (call, { id, lastDay, reason }) => {
  const keeper = keeperOf(call);
  const { tx, now, services } = call;
  const row = await lockPost(tx, id);
  if (!row) throw new Problem('notFound', 404);
  call.require(await services.covers(keeper.place, row.place_id, tx));
  if (row.person_id === keeper.person) throw new Problem('posts.ownPost', 403);
  if (lastDay < legalDate(new Date(now.getTime() - DAY_MS))) throw new Problem('posts.backdated', 422);
  if (!(await setLastDay(tx, id, lastDay))) throw new Problem('posts.endsBeforeStart', 422);
  const ended = { ...row, valid_to: lastDay };
  await recordPostAct(call, 'endPost', ended, reason);
  const names = await namesOf(tx, [row.person_id]);
  return presentPost(ended, names.get(row.person_id) ?? '', legalDate(now));
});

const DAY_MS = 86_400_000;
