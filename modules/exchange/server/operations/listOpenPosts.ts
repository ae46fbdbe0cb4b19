import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { openPosts } from '../posts.ts';
import { presentPost } from '../present.ts';

export const listOpenPosts = serve(contract.listOpenPosts, async ({ db, now }, { side, help }) => {
  const posts = (await openPosts(db, legalDate(now))).map(presentPost);
  return { posts: posts.filter((one) => (!side || one.side === side) && (!help || one.help === help)) };
});
