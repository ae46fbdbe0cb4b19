import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { difference } from '#platform/matching/pure/difference.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Matcher } from '../../domain/match/matcher.ts';
import { cityPopulation } from './cityPopulation.ts';
import { openMatches } from './matches.ts';
import { type MatchServices, type Settled, settleMatches } from './settleMatches.ts';

const KEEP = sql(
  'policy_sweeps_keep',
  `INSERT INTO policy_sweeps (policy, version, first_at, swept_at, day, matching, unknown) VALUES ($1, $2, $3, $3, $4, $5, $6)
   ON CONFLICT (policy, version) DO UPDATE SET swept_at = $3, day = $4, matching = $5, unknown = $6`,
);

/**
 * One policy against all firms of the city. Only where the answer differs from what is kept is anything decided again
 * and written.
 * @param again also where nothing differs, for amounts that may have changed
 */
export async function matchPolicy(
  tx: Tx,
  services: MatchServices,
  matcher: Matcher,
  { quiet = false, again = false }: { quiet?: boolean; again?: boolean } = {},
): Promise<Settled & { unchanged: number }> {
  const now = services.now();
  const day = legalDate(now);
  const population = await cityPopulation(services.database);
  const given = { [asOfDate.id]: { value: day } };
  const matching = await population.idsOf(matcher.rule.rule, 'true', { given });
  const { unknown } = await population.count(matcher.rule.rule, { given });
  const open = await openMatches(tx, matcher.policy);
  const { added, gone } = difference(open.keys(), matching);
  const isOther = (firm: string) => again || open.get(firm) !== matcher.version;
  const other = matching.filter((firm) => open.has(firm) && isOther(firm));
  const settled = await settleMatches(tx, services, [matcher], [...added, ...gone, ...other], { quiet });
  await tx.rows(KEEP, [matcher.policy, matcher.version, now, day, matching.length, unknown]);
  return { ...settled, unchanged: matching.length - settled.added };
}
