import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Policy } from '../domain/policy.ts';
import { findPolicyVersion } from './policies.ts';

const IN_FORCE = sql(
  'policy_in_force',
  `SELECT body FROM policies WHERE policy = $1 AND state = 'published'
     AND (holds_from IS NULL OR holds_from <= $2) AND (holds_to IS NULL OR holds_to >= $2)
   ORDER BY version DESC LIMIT 1`,
);

/** A version that something rests on, in force or not. @throws Problem policy.unknown */
export async function getPolicyVersion(db: Queryable, policy: string, version: number): Promise<Policy> {
  const found = await findPolicyVersion(db, policy, version);
  if (!found) throw new Problem('policy.unknown', 404);
  return found.body;
}

/** What a policy says on a day ('YYYY-MM-DD'). @throws Problem policy.unknown when it does not hold then */
export async function getPolicyInForce(db: Queryable, policy: string, day: string): Promise<Policy> {
  const found = await db.maybe<{ body: Policy }>(IN_FORCE, [policy, day]);
  if (!found) throw new Problem('policy.unknown', 404);
  return found.body;
}
