import type { Policy } from '#modules/policies/index.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';

const HELD = sql(
  'plan_held',
  `SELECT i.organisation_id AS id, bool_or(i.policy = $2) AS held FROM award_items i
     JOIN policies p USING (policy, version)
   WHERE i.living AND i.organisation_id = ANY ($1)
     AND (i.policy = $2 OR i.policy = ANY ($3) OR p.body -> 'exclusiveWith' ? $2)
   GROUP BY i.organisation_id`,
);

/** Firms that have the policy already, or one that excludes it: whichever of the two says so. */
export async function hindrances(
  db: Queryable,
  { policy, exclusiveWith }: Pick<Policy, 'policy' | 'exclusiveWith'>,
  firms: readonly { id: string }[],
): Promise<Map<string, 'held' | 'excluded'>> {
  const ids = firms.map(({ id }) => id);
  const rows = await db.rows<{ id: string; held: boolean }>(HELD, [ids, policy, exclusiveWith]);
  return new Map(rows.map(({ id, held }) => [id, held ? 'held' : 'excluded'] as const));
}
