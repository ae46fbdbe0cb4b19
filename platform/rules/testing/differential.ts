import fc from 'fast-check';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { arbitraryExactFacts } from './arbitraryExactFacts.ts';
import { arbitraryExactRuleText } from './arbitraryExactRule.ts';
import { arbitraryFacts, arbitraryValue } from './arbitraryFacts.ts';
import { arbitraryRuleText } from './arbitraryRule.ts';
import { feelContext } from './askFeelin.ts';
import { askFeelinAll } from './askFeelinAll.ts';
import { boundedColumn, factColumn } from './factTable.ts';
import { decidePlainly } from './oracle/decidePlainly.ts';
import { ruleOfChance } from './samplePairs.ts';
import { sampleVocabulary } from './sampleVocabulary.ts';
import type { SqlOracle } from './sqlOracle.ts';

/** Rules and subjects, every rule for every subject. `isExact`: decided by decimals, so nobody asks doubles. */
export interface Batch {
  readonly rules: readonly Rule[];
  readonly subjects: readonly Facts[];
  readonly isExact: boolean;
}

/** Divisors that may be below zero, or are never, or are always above. */
const leastValues = [-1, 0, 1];

/** Generated rules over generated subjects, the same for the same seed. */
export function batchOf(seed: number, isExact: boolean, rules = 25, subjects = 100): Batch {
  const least = leastValues[(seed >> 2) % leastValues.length];
  const facts = isExact
    ? arbitraryExactFacts(sampleVocabulary)
    : arbitraryFacts(sampleVocabulary, (attribute) => arbitraryValue(attribute, least));
  const found: Rule[] = [];
  // A few texts are refused by the linter.
  const texts = fc.sample(isExact ? arbitraryExactRuleText : arbitraryRuleText, { seed, numRuns: rules * 3 });
  for (const text of texts) {
    const rule = found.length < rules ? ruleOfChance(text) : undefined;
    if (rule !== undefined) found.push(rule);
  }
  return { rules: found, subjects: fc.sample(facts, { seed, numRuns: subjects }), isExact };
}

export interface Tally {
  pairs: number;
  readonly outcomes: Record<Outcome, number>;
  /** Pairs that each evaluator answered; a rule that SQL cannot express is left to the functions. */
  readonly asked: Record<string, number>;
  /** The rule, the subject and who said what, for the first disagreements. */
  readonly disagreements: string[];
}

export function emptyTally(): Tally {
  return { pairs: 0, outcomes: { true: 0, false: 0, unknown: 0 }, asked: {}, disagreements: [] };
}

/** Asks everyone about every pair of a batch: the functions, the oracle, each database, and feelin. */
export async function compareAll(batch: Batch, oracles: readonly SqlOracle[], tally: Tally): Promise<void> {
  const { rules, subjects } = batch;
  const functions = rules.map((rule) => subjects.map(compileRule(rule)));
  const check = (who: string, rule: number, answers: readonly Outcome[]) => {
    tally.asked[who] = (tally.asked[who] ?? 0) + answers.length;
    answers.forEach((answer, subject) => {
      if (answer === functions[rule]![subject]) return;
      const says = `functions ${functions[rule]![subject]}, ${who} ${answer}`;
      tally.disagreements.push(`${rules[rule]!.text}: ${says}, subject ${subject}`);
    });
  };
  for (const [index, rule] of rules.entries()) {
    check(
      'oracle',
      index,
      subjects.map((facts) => decidePlainly(rule.condition, facts)),
    );
    for (const outcome of functions[index]!) tally.outcomes[outcome] += 1;
    tally.pairs += subjects.length;
  }
  for (const oracle of oracles) {
    await oracle.load(sampleVocabulary, subjects);
    // Half of the rules are written for columns of which the bounds are known.
    const columns = [factColumn, boundedColumn(subjects)];
    const written = rules.map((rule, index) => conditionToSql(rule, oracle.dialect, columns[index % 2]!));
    const asked = written.flatMap((result, index) => ('sql' in result ? [{ sql: result.sql, index }] : []));
    const answers = await oracle.ask(asked.map(({ sql }) => sql));
    asked.forEach(({ index }, place) => {
      check(oracle.dialect, index, answers[place]!);
    });
  }
  if (batch.isExact) return;
  const contexts = subjects.map((facts, row) => ({
    ...feelContext(sampleVocabulary, facts, 'id'),
    _row: row,
  }));
  rules.forEach((rule, index) => {
    check('feelin', index, askFeelinAll(rule, sampleVocabulary, contexts));
  });
}
