import type { Policy } from '#modules/policies/index.ts';
import { profileVocabulary } from '#modules/profiles/index.ts';
import { compileFormula } from '#platform/rules/pure/evaluate/compileRule.ts';
import { compareExact } from '#platform/rules/pure/exact/arithmetic.ts';
import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import { parseFormula } from '#platform/rules/pure/parse/parseRule.ts';

type Compare = (a: Facts, b: Facts) => number;

/** Who comes first when the money does not suffice for all. Of whom the figure is not known comes last. */
export function priorityOf({ policy, priority }: Pick<Policy, 'policy' | 'priority'>): Compare {
  const orders = priority.map(({ by, first }) => {
    const parsed = parseFormula(by, profileVocabulary());
    if ('problems' in parsed) throw new Error(`${policy}: the order of priority is no formula: ${by}`);
    return { evaluate: compileFormula(parsed.formula), sign: first === 'highest' ? -1 : 1 };
  });
  return (a, b) => {
    for (const { evaluate, sign } of orders) {
      const found = compareFacts(evaluate(a), evaluate(b), sign);
      if (found !== 0) return found;
    }
    return 0;
  };
}

function compareFacts(a: Fact, b: Fact, sign: number): number {
  if (typeof a === 'string' || typeof b === 'string') {
    return Number(typeof a === 'string') - Number(typeof b === 'string');
  }
  if (isExact(a.value) && isExact(b.value)) return sign * compareExact(a.value, b.value);
  const [left, right] = [String(a.value), String(b.value)];
  return left === right ? 0 : sign * (left < right ? -1 : 1);
}
