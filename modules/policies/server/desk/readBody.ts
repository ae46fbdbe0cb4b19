import { profileVocabulary } from '#modules/profiles/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { checkPolicy } from '../../domain/checkPolicy.ts';
import { fault, type PolicyFinding } from '../../domain/finding.ts';
import { Policy } from '../../domain/policy.ts';
import { checkSuccession } from '../../domain/succession.ts';
import { publishedVersions } from '../policies.ts';

/** A definition as somebody sent it: parsed, or what its form is lacking. */
export function readBody(body: unknown): { policy: Policy } | { findings: PolicyFinding[] } {
  const read = Policy.safeParse(body);
  if (read.success) return { policy: read.data };
  return {
    findings: read.error.issues.map(({ path, message }) =>
      fault(
        path.filter((part) => typeof part !== 'symbol'),
        'form',
        { message },
      ),
    ),
  };
}

/** Everything about a definition by itself and against the versions that it follows. */
export async function findingsOf(db: Queryable, policy: Policy): Promise<PolicyFinding[]> {
  const own = (await publishedVersions(db, policy.policy)).find(({ version }) => version < policy.version);
  const other = policy.supersedes ? (await publishedVersions(db, policy.supersedes))[0] : undefined;
  const succession = [own, other].flatMap((row) => (row ? checkSuccession(policy, row.body) : []));
  return [...checkPolicy(policy, profileVocabulary()), ...succession];
}
