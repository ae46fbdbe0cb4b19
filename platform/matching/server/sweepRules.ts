import { setBit } from '#platform/matching/pure/bits.ts';
import type { NamedRule } from '#platform/matching/pure/namedRule.ts';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { columnOf } from './columnOf.ts';
import type { Engine } from './engine.ts';
import { readSubjects } from './facts.ts';
import { newSink, type OutcomeSink, type SweepSink } from './outcomeBits.ts';
import { writeRules } from './writeRules.ts';

/** Every rule over every subject: in SQL where that can be, else by the compiled functions. */
export async function sweepRules(
  engine: Engine,
  rules: readonly NamedRule[],
  given: Facts,
  withUnknown: boolean,
): Promise<SweepSink> {
  const columns = columnOf(engine, given);
  const { written, inSql, oneByOne } = writeRules(rules, engine.dialect, columns);
  const [greatest] = await engine.rows(`SELECT max(slot) FROM ${engine.subjects}`);
  const sink = newSink(rules.length, greatest?.[0] == null ? 0 : Number(greatest[0]) + 1, withUnknown);
  if (inSql.length > 0) await engine.decide(written, partOf(sink, inSql));
  if (oneByOne.length > 0) {
    const others = oneByOne.map((at) => rules[at]!);
    await decideOneByOne(engine, others, given, partOf(sink, oneByOne));
  }
  return sink;
}

/** Sums of unknown are written through `countUnknown`, because a part has no array of its own. */
function partOf(sink: OutcomeSink, places: readonly number[]): OutcomeSink {
  return {
    true: places.map((at) => sink.true[at]!),
    unknown: sink.unknown && places.map((at) => sink.unknown![at]!),
    countUnknown: (at, count) => sink.countUnknown(places[at]!, count),
  };
}

async function decideOneByOne(
  engine: Engine,
  rules: readonly NamedRule[],
  given: Facts,
  sink: OutcomeSink,
): Promise<void> {
  const deciders = rules.map(({ rule }) => compileRule(rule));
  const conditions = rules.map(({ rule }) => rule.condition);
  for await (const { slot, facts } of readSubjects(engine, conditions, given)) {
    for (const [at, decide] of deciders.entries()) {
      const outcome = decide(facts);
      if (outcome === 'true') setBit(sink.true[at]!, slot);
      if (outcome !== 'unknown') continue;
      sink.countUnknown(at, 1);
      if (sink.unknown) setBit(sink.unknown[at]!, slot);
    }
  }
}
