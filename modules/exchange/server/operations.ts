import { agreeOnMatch } from './operations/agreeOnMatch.ts';
import { decidePost } from './operations/decidePost.ts';
import { listMyPosts } from './operations/listMyPosts.ts';
import { listOpenPosts } from './operations/listOpenPosts.ts';
import { listPostsToDecide } from './operations/listPostsToDecide.ts';
import { putPost } from './operations/putPost.ts';
import { withdrawPost } from './operations/withdrawPost.ts';

export const operations = {
  listOpenPosts,
  listMyPosts,
  putPost,
  withdrawPost,
  agreeOnMatch,
  listPostsToDecide,
  decidePost,
};
