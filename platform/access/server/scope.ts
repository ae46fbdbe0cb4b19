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

/**
 * True when the place is `above` itself or lies below it.
 * @param asked the connection to ask when the answer is not known. Inside a transaction give its own: asking
 *   the pool for a second connection while holding one stops the server as soon as all are held like that.
 */
export async function liesWithin(
  db: Queryable,
  place: string,
  above: string,
  asked: Queryable = db,
): Promise<boolean> {
  return (await chainOf(db, place, asked)).has(above);
}

interface Known {
  chain: ReadonlySet<string>;
  at: number;
}

/** A place seldom gets another parent; one that does is seen within this time. */
const KEPT_MS = 60_000;
const KEPT_PLACES = 10_000;
const known = new WeakMap<Queryable, Map<string, Known>>();

/** The place and all above it. Kept per connection pool or transaction, so that two databases never mix. */
async function chainOf(db: Queryable, place: string, asked: Queryable): Promise<ReadonlySet<string>> {
  const places = known.get(db) ?? new Map<string, Known>();
  known.set(db, places);
  const before = places.get(place);
  if (before && performance.now() - before.at < KEPT_MS) return before.chain;
  const row = await asked.maybe<{ path: string[] }>(PATH, [place]);
  const chain = new Set(row?.path);
  if (places.size >= KEPT_PLACES) places.clear();
  // A place that is not there yet is not worth keeping.
  if (chain.size > 0) places.set(place, { chain, at: performance.now() });
  return chain;
}
