import type { Post } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/** What a regulatory unit watches: the pushes to its own agency, by topic. */
const WATCHED: Record<string, readonly string[]> = { 'regulator-lead': ['regulator.push'] };

/** Which deliveries a post may see, as the first three parameters of `IN_SCOPE`. */
export type DeliveryScope = [place: string, topics: readonly string[] | null, agency: string | null];

/**
 * SQL over `deliveries d` and the case it is about, `c` and `p`. A delivery that is about no case (a plain
 * matter of this installation) is an administrator's.
 */
export const IN_SCOPE = `CASE WHEN c.id IS NULL THEN $2::text[] IS NULL ELSE $1 = ANY (p.path) END
  AND ($2::text[] IS NULL OR d.topic = ANY ($2)) AND ($3::text IS NULL OR d.payload ->> 'agency' = $3)`;

/** The case a payload names; the pattern keeps a malformed one from breaking the list. */
export const WITH_CASE = `LEFT JOIN cases c ON c.id = CASE WHEN d.payload ->> 'caseId' ~ '^[0-9a-f-]{36}$'
    THEN (d.payload ->> 'caseId')::uuid END
  LEFT JOIN places p ON p.id = c.place_id`;

/** @throws Problem access.denied */
export function scopeOf({ actor }: Call): DeliveryScope {
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const { role, place, agency }: Post = actor.post;
  if (role === 'system-admin') return [place, null, null];
  const topics = WATCHED[role];
  if (!topics) throw new Problem('access.denied', 403);
  return [place, topics, agency];
}

/** Administrators look after the machinery and may not read cases, so not even their ids are shown. */
export function seesCases({ actor }: Call): boolean {
  return actor.kind === 'officer' && actor.post.role !== 'system-admin';
}
