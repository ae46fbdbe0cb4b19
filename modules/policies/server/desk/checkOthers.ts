import { findPlace } from '#platform/access/server/places.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { fault, note, type PolicyFinding } from '../../domain/finding.ts';
import type { Policy } from '../../domain/policy.ts';
import { latestVersion } from '../policies.ts';
import { heldDuties } from './duties.ts';

/** What a policy says of others: agencies that are to review it must exist, policies that it excludes should. */
export async function checkOthers(db: Queryable, policy: Policy): Promise<PolicyFinding[]> {
  const { reviewers, exclusiveWith, place } = policy;
  const found: PolicyFinding[] = [];
  if (reviewers.length > 0) {
    const held = await heldDuties(
      db,
      place,
      reviewers.map(({ duty }) => duty),
    );
    const where = (await findPlace(db, place))?.name.zh ?? place;
    for (const [n, { duty }] of reviewers.entries()) {
      if (!held.has(duty)) found.push(fault(['reviewers', n, 'duty'], 'noReviewer', { duty, place: where }));
    }
  }
  for (const [n, id] of exclusiveWith.entries()) {
    if (id !== policy.policy && !(await latestVersion(db, id))) {
      found.push(note(['exclusiveWith', n], 'unknownExclusive', { id }));
    }
  }
  return found;
}
