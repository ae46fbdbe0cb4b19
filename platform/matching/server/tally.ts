import { compileCondition } from '#platform/rules/pure/evaluate/compileCondition.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { Condition } from '#platform/rules/pure/tree/condition.ts';
import { columnOf } from './columnOf.ts';
import type { Engine } from './engine.ts';
import { readSubjects } from './facts.ts';
import type { OutcomeCounts } from './population.ts';

/** Counts conditions, each alone and joined by `and` with those before it, in one pass. */
export async function tally(
  engine: Engine,
  conditions: readonly Condition[],
  given: Facts,
): Promise<{ alone: OutcomeCounts; soFar: OutcomeCounts }[]> {
  const columns = columnOf(engine, given);
  const written: string[] = [];
  for (const condition of conditions) {
    const sql = conditionToSql(condition, engine.dialect, columns);
    if ('notExpressible' in sql) return tallyOneByOne(engine, conditions, given);
    written.push(sql.sql);
  }
  const inner = written.map((sql, at) => `${sql} AS c${at}`).join(', ');
  const counts = written.flatMap((_, at) => {
    const soFar = `(${written
      .slice(0, at + 1)
      .map((_, before) => `c${before}`)
      .join(' AND ')})`;
    return [`c${at}`, soFar].flatMap((asked) => [
      `count(*) FILTER (WHERE ${asked})`,
      `count(*) FILTER (WHERE ${asked} IS NULL)`,
    ]);
  });
  const [row] = await engine.rows(
    `SELECT count(*), ${counts.join(', ')} FROM (SELECT ${inner} FROM ${engine.subjects}) AS asked`,
  );
  const [all, ...found] = row!.map(Number);
  const countsAt = (at: number): OutcomeCounts => {
    const [yes, unknown] = [found[at]!, found[at + 1]!];
    return { true: yes, unknown, false: all! - yes - unknown };
  };
  return conditions.map((_, at) => ({ alone: countsAt(4 * at), soFar: countsAt(4 * at + 2) }));
}

async function tallyOneByOne(
  engine: Engine,
  conditions: readonly Condition[],
  given: Facts,
): Promise<{ alone: OutcomeCounts; soFar: OutcomeCounts }[]> {
  const deciders = conditions.map(compileCondition);
  const found = conditions.map(() => ({ alone: noCounts(), soFar: noCounts() }));
  for await (const { facts } of readSubjects(engine, conditions, given)) {
    let soFar: Outcome = 'true';
    for (const [at, decide] of deciders.entries()) {
      const outcome = decide(facts, []);
      found[at]!.alone[outcome] += 1;
      if (outcome === 'false' || soFar === 'false') soFar = 'false';
      else if (outcome === 'unknown') soFar = 'unknown';
      found[at]!.soFar[soFar] += 1;
    }
  }
  return found;
}

function noCounts() {
  return { true: 0, unknown: 0, false: 0 };
}
