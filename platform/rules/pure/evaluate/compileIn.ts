import type { InCondition, Test } from '../tree/condition.ts';
import type { ValueType } from '../tree/value.ts';
import { comparers } from './compileComparison.ts';
import { compileValue } from './compileValue.ts';
import type { Outcome } from './outcome.ts';
import type { Compiled, State } from './state.ts';

type CompiledTest = (subject: State, ...at: Parameters<Compiled<unknown>>) => Outcome;

/** The subject is computed once; the tests are joined as by `or`. */
export function compileIn({ subject, tests }: InCondition): Compiled<Outcome> {
  const value = compileValue(subject);
  const compiled = tests.map((test) => compileTest(test, subject.type));
  return (facts, elements) => {
    const state = value(facts, elements);
    let outcome: Outcome = 'false';
    for (const test of compiled) {
      const found = test(state, facts, elements);
      if (found === 'true') return 'true';
      if (found === 'unknown') outcome = 'unknown';
    }
    return outcome;
  };
}

function compileTest(test: Test, beside: ValueType): CompiledTest {
  if (test.kind === 'compareTest') {
    const compare = comparers[test.operator];
    const value = compileValue(test.value, beside);
    return (subject, facts, elements) => compare(subject, value(facts, elements));
  }
  const isAbove = comparers[test.lowIncluded ? '>=' : '>'];
  const isBelow = comparers[test.highIncluded ? '<=' : '<'];
  const [low, high] = [compileValue(test.low, beside), compileValue(test.high, beside)];
  return (subject, facts, elements) => {
    const above = isAbove(subject, low(facts, elements));
    if (above === 'false') return 'false';
    const below = isBelow(subject, high(facts, elements));
    return below === 'true' ? above : below;
  };
}
