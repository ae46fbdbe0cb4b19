import { factsOfMany } from '#modules/profiles/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { yuanText } from '#platform/payments/pure/totalOf.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Matcher } from '../../domain/match/matcher.ts';
import { isNews } from '../../domain/match/nextMatch.ts';
import { type MatchRow, matchesAmong, putMatches } from './matches.ts';
import { tellMatches } from './tellMatches.ts';

export type MatchServices = Pick<Services, 'database' | 'now' | 'notices' | 'translate'>;

export interface Settled {
  added: number;
  gone: number;
  told: number;
}

const AT_ONCE = 500;

/**
 * Decides policies anew for some firms, by what counts of them now, and writes what changed. Whoever newly can have
 * something is told, unless `quiet`. The only place that writes matches: whatever finds that something may have
 * changed calls it, so two that find it at once write the same.
 */
export async function settleMatches(
  tx: Tx,
  services: MatchServices,
  policies: readonly Matcher[],
  firms: readonly string[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<Settled> {
  const sum = { added: 0, gone: 0, told: 0 };
  if (policies.length === 0) return sum;
  for (let from = 0; from < firms.length; from += AT_ONCE) {
    const some = firms.slice(from, from + AT_ONCE);
    const settled = await settleSome(tx, services, { policies, firms: some, quiet });
    for (const key of ['added', 'gone', 'told'] as const) sum[key] += settled[key];
  }
  return sum;
}

async function settleSome(
  tx: Tx,
  services: MatchServices,
  { policies, firms, quiet }: { policies: readonly Matcher[]; firms: readonly string[]; quiet: boolean },
): Promise<Settled> {
  const now = services.now();
  const today = { [asOfDate.id]: { value: legalDate(now) } };
  const facts = await factsOfMany(tx, firms);
  const kept = await matchesAmong(
    tx,
    policies.map(({ policy }) => policy),
    firms,
  );
  const changed: MatchRow[] = [];
  const news = new Map<Matcher, MatchRow[]>();
  const sum = { added: 0, gone: 0, told: 0 };
  for (const organisation of firms) {
    const known = { ...facts.get(organisation), ...today };
    for (const matcher of policies) {
      const { policy, version } = matcher;
      const before = kept.get(`${policy} ${organisation}`);
      const isOpen = before !== undefined && before.endedAt === null;
      if (matcher.decide(known) !== 'true') {
        if (!isOpen) continue;
        sum.gone += 1;
        changed.push({ ...before, endedAt: laterOf(now, before.since) });
        continue;
      }
      const amount = yuanOf(matcher, known);
      if (isOpen && before.version === version && before.amount === amount) continue;
      if (!isOpen) sum.added += 1;
      const untold = { toldAt: null, toldVersion: null, toldAmount: null };
      const row = {
        ...(before ?? untold),
        ...{ policy, organisation, version, amount, endedAt: null },
        since: isOpen ? before.since : now,
      };
      changed.push(row);
      const isTold = !quiet && isNews(before && { ...before, isOpen }, { version, amount });
      if (isTold) news.set(matcher, [...(news.get(matcher) ?? []), row]);
    }
  }
  for (const [matcher, rows] of news) {
    for (const row of await tellMatches(tx, services, matcher, rows)) {
      Object.assign(row, { toldAt: now, toldVersion: row.version, toldAmount: row.amount });
      sum.told += 1;
    }
  }
  await putMatches(tx, changed);
  return sum;
}

function yuanOf({ amount }: Matcher, facts: Facts): string | null {
  const found = amount(facts);
  return found.state === 'amount' ? yuanText(found.fen) : null;
}

function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** Whether a change of these attributes can turn a policy or its amount. */
export function isTouched({ asks }: Matcher, attributes: readonly string[]): boolean {
  return attributes.some((attribute) => asks.has(attribute));
}
