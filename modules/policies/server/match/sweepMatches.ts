import { startOfDay } from '#platform/calendar/pure/legalDate.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import { type MatchedPolicy, matchersOn } from './matchersOn.ts';
import { endMatchesExcept } from './matches.ts';
import { matchPolicy } from './matchPolicy.ts';
import type { MatchServices } from './settleMatches.ts';
import { keyOf, type PolicySweep, sweepsByVersion } from './sweeps.ts';

export interface Swept {
  policies: number;
  added: number;
  gone: number;
  /** Firms that could have a policy before and still can. */
  unchanged: number;
  told: number;
}

/**
 * Holds policies in force against all firms. `new`: those that never were; `day`: also those that ask for the day, when
 * it is another; `all`: every one, amounts included. Matches of what no longer holds end.
 *
 * A library that is just taken over is no news: what was in it before the first sweep of the city is recorded without
 * telling anybody. What is published later is told.
 */
export async function sweepMatches(
  tx: Tx,
  services: MatchServices,
  day: string,
  which: 'new' | 'day' | 'all',
): Promise<Swept> {
  const now = services.now();
  const inForce = await matchersOn(tx, day);
  const swept = await sweepsByVersion(tx);
  const begun = Math.min(...[...swept.values()].map(({ firstAt }) => firstAt.getTime()));
  const ended = await endMatchesExcept(
    tx,
    inForce.map(({ policy }) => policy),
    now,
  );
  const sum: Swept = { policies: 0, added: 0, gone: ended, unchanged: 0, told: 0 };
  for (const matcher of inForce) {
    const last = swept.get(keyOf(matcher));
    if (!isDue(matcher, last, day, which)) continue;
    const settled = await matchPolicy(tx, services, matcher, {
      quiet: last === undefined && !(begun < beginOf(matcher)),
      again: which !== 'new',
    });
    sum.policies += 1;
    for (const key of ['added', 'gone', 'unchanged', 'told'] as const) sum[key] += settled[key];
  }
  return sum;
}

/** When it began to hold for firms: published, and its first day there. */
function beginOf({ row: { published_at, holds_from } }: MatchedPolicy): number {
  const firstDay = holds_from === null ? 0 : startOfDay(holds_from).getTime();
  return Math.max(published_at?.getTime() ?? 0, firstDay);
}

function isDue(
  { asks }: MatchedPolicy,
  last: PolicySweep | undefined,
  day: string,
  which: 'new' | 'day' | 'all',
): boolean {
  if (last === undefined || which === 'all') return true;
  return which === 'day' && last.day !== day && asks.has(asOfDate.id);
}

/** At the turn of the day, from the hourly sweep: today is a fact as any other. */
export function sweepMatchesOfDay(services: MatchServices, day: string): Promise<Swept> {
  return services.database.transaction((tx) => sweepMatches(tx, services, day, 'day'));
}
