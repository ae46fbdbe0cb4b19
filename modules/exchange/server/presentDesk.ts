import type { Queryable } from '#platform/db/server/database.ts';
import type { DeskPost } from '../contract.ts';
import { postsToDecide } from './posts.ts';
import { presentPost } from './present.ts';

/** Posts of a place for the officer: those that wait first. */
export async function presentDesk(db: Queryable, place: string): Promise<{ posts: DeskPost[] }> {
  const rows = await postsToDecide(db, place);
  const posts = rows.map((row) => ({
    ...presentPost(row),
    firm: row.firm,
    state: row.state as DeskPost['state'],
  }));
  return { posts };
}
