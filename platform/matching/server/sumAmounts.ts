import { compileFormula, compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { fenFromExact } from '#platform/rules/pure/exact/roundExact.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import { amountToSql } from '#platform/rules/pure/sql/amountToSql.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { Formula, Rule } from '#platform/rules/pure/tree/rule.ts';
import { columnOf } from './columnOf.ts';
import type { Engine } from './engine.ts';
import { readSubjects } from './facts.ts';
import type { Total } from './population.ts';

export async function sumAmounts(engine: Engine, rule: Rule, amount: Formula, given: Facts): Promise<Total> {
  const columns = columnOf(engine, given);
  const where = conditionToSql(rule, engine.dialect, columns, 'truth');
  const written = amountToSql(amount, engine.dialect, columns);
  if ('notExpressible' in where || 'notExpressible' in written)
    return sumOneByOne(engine, rule, amount, given);
  const asked = `SELECT ${written.fen} AS fen, ${written.none} AS none FROM ${engine.subjects} WHERE ${where.sql}`;
  const [row] = await engine.rows(
    `SELECT CAST(sum(fen) FILTER (WHERE NOT none) AS VARCHAR), count(fen) FILTER (WHERE NOT none),
       count(*) FILTER (WHERE none), count(*) FROM (${asked}) AS amounts`,
  );
  const [counted, none, all] = row!.slice(1).map(Number);
  return {
    fen: BigInt((row![0] as string | null) ?? 0),
    counted: counted!,
    none: none!,
    unknown: all! - counted! - none!,
  };
}

async function sumOneByOne(engine: Engine, rule: Rule, amount: Formula, given: Facts): Promise<Total> {
  const decide = compileRule(rule);
  const evaluate = compileFormula(amount);
  let fen = 0n;
  const counts = { counted: 0, none: 0, unknown: 0 };
  for await (const { facts } of readSubjects(engine, [rule.condition, amount.value], given)) {
    if (decide(facts) !== 'true') continue;
    const fact = evaluate(facts);
    if (typeof fact === 'string') counts[fact] += 1;
    else if (isExact(fact.value)) {
      fen += fenFromExact(fact.value);
      counts.counted += 1;
    }
  }
  return { fen, ...counts };
}
