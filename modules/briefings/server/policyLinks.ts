import { policiesInForce, publishedVersions } from '#modules/policies/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

export interface PolicyLink {
  policy: string;
  names: Text;
  inForce: boolean;
}

/** Every policy in force on the day of `now`, by id. */
export async function linksInForce(db: Queryable, now: Date): Promise<Map<string, PolicyLink>> {
  const rows = await policiesInForce(db, legalDate(now));
  return new Map(
    rows.map(({ policy, body }) => [policy, { policy, names: body.names, inForce: true }] as const),
  );
}

/** Policies with their names, the ended ones marked. */
export async function linkPolicies(
  db: Queryable,
  ids: readonly string[],
  inForce: ReadonlyMap<string, PolicyLink>,
): Promise<PolicyLink[]> {
  const links: PolicyLink[] = [];
  for (const policy of ids) {
    const known = inForce.get(policy);
    const [latest] = known ? [] : await publishedVersions(db, policy);
    if (known) links.push(known);
    else if (latest) links.push({ policy, names: latest.body.names, inForce: false });
  }
  return links;
}

/** Streams and answers are about what holds today. @throws Problem briefing.noSuchPolicy */
export function requireInForce(ids: readonly string[], inForce: ReadonlyMap<string, PolicyLink>): void {
  const missing = ids.find((id) => !inForce.has(id));
  if (missing !== undefined) {
    throw new Problem('briefing.noSuchPolicy', 422, { params: { policy: missing } });
  }
}
