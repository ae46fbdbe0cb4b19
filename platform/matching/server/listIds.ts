import { compileCondition } from '#platform/rules/pure/evaluate/compileCondition.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { columnOf } from './columnOf.ts';
import type { Engine } from './engine.ts';
import { readSubjects } from './facts.ts';

const tests: Readonly<Record<Outcome, string>> = { true: 'IS TRUE', unknown: 'IS NULL', false: 'IS FALSE' };

export async function listIds(
  engine: Engine,
  { condition }: Rule,
  outcome: Outcome,
  { given = {}, limit, offset = 0 }: { given?: Facts | undefined; limit?: number; offset?: number },
): Promise<string[]> {
  const columns = columnOf(engine, given);
  const written = conditionToSql(
    condition,
    engine.dialect,
    columns,
    outcome === 'true' ? 'truth' : 'outcome',
  );
  if ('sql' in written) {
    const page = `${limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)}`} OFFSET ${Math.trunc(offset)}`;
    const where = outcome === 'true' ? written.sql : `(${written.sql}) ${tests[outcome]}`;
    const rows = await engine.rows(`SELECT id FROM ${engine.subjects} WHERE ${where} ORDER BY slot${page}`);
    return rows.map(([id]) => String(id));
  }
  const decide = compileCondition(condition);
  const found: { slot: number; id: string }[] = [];
  for await (const { slot, id, facts } of readSubjects(engine, [condition], given)) {
    if (decide(facts, []) === outcome) found.push({ slot, id });
  }
  found.sort((a, b) => a.slot - b.slot);
  return found.slice(offset, limit === undefined ? undefined : offset + limit).map(({ id }) => id);
}
