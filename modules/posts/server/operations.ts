import { endPost } from './endPost.ts';
import { grantPost } from './grantPost.ts';
import { listAgencies } from './listAgencies.ts';
import { listPostActs } from './listPostActs.ts';
import { listPosts } from './listPosts.ts';

export const operations = { endPost, grantPost, listAgencies, listPostActs, listPosts };
