import { profileVocabulary } from '#modules/profiles/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { checkPolicy } from '../../domain/checkPolicy.ts';
import type { PolicyFinding } from '../../domain/finding.ts';
import { Policy } from '../../domain/policy.ts';
import { checkSuccession } from '../../domain/succession.ts';
import { publishedVersions } from '../policies.ts';
import { checkOthers } from './checkOthers.ts';
import { formFault } from './formFault.ts';

/** A definition as somebody sent it: parsed, or what its form is lacking. */
export function readBody(body: unknown): { policy: Policy } | { findings: PolicyFinding[] } {
  const read = Policy.safeParse(body);
  if (read.success) return { policy: read.data };
  return {
    findings: read.error.issues.map((issue) => formFault(issue, body)),
  };
}

/** Everything about a definition by itself against the versions that it follows, and of the others that it names. */
export async function findingsOf(db: Queryable, policy: Policy): Promise<PolicyFinding[]> {
  const own = (await publishedVersions(db, policy.policy)).find(({ version }) => version < policy.version);
  const other = policy.supersedes ? (await publishedVersions(db, policy.supersedes))[0] : undefined;
  const succession = [own, other].flatMap((row) => (row ? checkSuccession(policy, row.body) : []));
  return [...checkPolicy(policy, profileVocabulary()), ...succession, ...(await checkOthers(db, policy))];
}
