import { namesOf } from '#modules/identity/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../contract.ts';
import { keeperOf } from './keeper.ts';
import { postsWithin, presentPost } from './rows.ts';

export const listPosts = serve(contract.listPosts, async (call, { agency, ended = false }) => {
  const { place } = keeperOf(call);
  const today = legalDate(call.now);
  const rows = await postsWithin(call.db, { place, agency, ended, today });
  const names = await namesOf(
    call.db,
    rows.map(({ person_id }) => person_id),
  );
  return { posts: rows.map((row) => presentPost(row, names.get(row.person_id) ?? '', today)), today };
});
