import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Policy } from './policy.ts';
import type { ScoreTable } from './policyParts.ts';
import { ruleFrom } from './ruleOf.ts';

export interface Score {
  /** Undefined while any table cannot be read off. */
  readonly total: number | undefined;
  /** Points by id of the table; undefined where a fact is missing. */
  readonly tables: Readonly<Record<string, number | undefined>>;
}

/** The points of one firm. A table whose rows are all false gives 0. */
export function scoreOf(
  { policy, benefit }: Pick<Policy, 'policy' | 'benefit'>,
  vocabulary: Vocabulary,
  facts: Facts,
): Score {
  const tables = (benefit.scores ?? []).map(
    (table) => [table.id, pointsOf(table, policy, vocabulary, facts)] as const,
  );
  const total = tables.reduce<number | undefined>(
    (sum, [, points]) => (sum === undefined || points === undefined ? undefined : sum + points),
    0,
  );
  return { total, tables: Object.fromEntries(tables) };
}

function pointsOf(
  table: ScoreTable,
  policy: string,
  vocabulary: Vocabulary,
  facts: Facts,
): number | undefined {
  for (const { when, points } of table.rows) {
    const outcome = compileRule(ruleFrom(when, vocabulary, policy))(facts);
    if (outcome === 'unknown') return undefined;
    if (outcome === 'true') return points;
  }
  return 0;
}
