import type { Post } from '#platform/access/pure/actor.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { getRole } from './roles.ts';

/** What an officer wants to touch: where it is, and the agency that handles it, when one does. */
export interface Scope {
  place: string;
  agency?: string;
}

const PATH = sql('access_place_path', 'SELECT path FROM places WHERE id = $1');

/**
 * True when the post reaches there: the place is the post's own or lies below it (by the chain of parents,
 * never by the prefix of a code), and the agency is the post's own unless the role reaches its whole place.
 * An unknown place is reached by nobody.
 */
export async function covers(db: Queryable, post: Post, scope: Scope): Promise<boolean> {
  const ownAgency = scope.agency === undefined || scope.agency === post.agency;
  if (!ownAgency && getRole(post.role).reach !== 'place') return false;
  return liesWithin(db, scope.place, post.place);
}

/** True when the place is `above` itself or lies below it. */
export async function liesWithin(db: Queryable, place: string, above: string): Promise<boolean> {
  return (await chainOf(db, place)).has(above);
}

interface Known {
  chain: Promise<ReadonlySet<string>>;
  at: number;
}

/** A place seldom gets another parent; one that does is seen within this time. */
const KEPT_MS = 60_000;
const KEPT_PLACES = 10_000;
const known = new WeakMap<Queryable, Map<string, Known>>();

/** The place and all above it. Kept per connection pool or transaction, so that two databases never mix. */
function chainOf(db: Queryable, place: string): Promise<ReadonlySet<string>> {
  const places = known.get(db) ?? new Map<string, Known>();
  known.set(db, places);
  const before = places.get(place);
  if (before && performance.now() - before.at < KEPT_MS) return before.chain;
  if (places.size >= KEPT_PLACES) places.clear();
  const chain = db.maybe<{ path: string[] }>(PATH, [place]).then((row) => new Set(row?.path));
  places.set(place, { chain, at: performance.now() });
  // Neither a failed query nor a place that is not there yet is worth keeping.
  const forget = () => places.delete(place);
  chain.then((found) => found.size === 0 && forget(), forget);
  return chain;
}
