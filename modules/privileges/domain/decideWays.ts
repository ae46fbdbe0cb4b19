import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { RuleProblem } from '#platform/rules/pure/parse/problem.ts';
import { type Reason, reasonsOf } from '#platform/rules/pure/reading/reasonsOf.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Privilege } from './privilege.ts';

export interface DecidedWay {
  id: string;
  outcome: Outcome;
  reasons: Reason[];
}

/** What is wrong with the rules of a definition, by the place of the way in. */
export function problemsOfWays(
  { ways }: Privilege,
  vocabulary: Vocabulary,
): { n: number; problem: RuleProblem }[] {
  return ways.flatMap(({ rule }, n) => {
    const parsed = parseRule(rule, vocabulary);
    return 'problems' in parsed ? parsed.problems.map((problem) => ({ n, problem })) : [];
  });
}

/** Every way in for one firm. @throws Error for a definition whose rules do not read: `pack check` refuses those */
export function decideWays(
  { privilege, ways }: Privilege,
  facts: Facts,
  vocabulary: Vocabulary,
): DecidedWay[] {
  return ways.map(({ id, rule }) => {
    const parsed = parseRule(rule, vocabulary);
    if ('problems' in parsed) throw new Error(`privilege ${privilege}: the rule of ${id} does not read`);
    const outcome = compileRule(parsed.rule)(facts);
    return { id, outcome, reasons: reasonsOf(parsed.rule, facts, vocabulary) };
  });
}

/** One way in is enough; while none is true and one is unknown, nobody knows. */
export function anyWay(ways: readonly DecidedWay[]): Outcome {
  if (ways.some(({ outcome }) => outcome === 'true')) return 'true';
  return ways.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'false';
}
