import type { Fact, Facts } from '../facts/fact.ts';
import type { Formula, Rule } from '../tree/rule.ts';
import { compileCondition } from './compileCondition.ts';
import { compileValue } from './compileValue.ts';
import type { Outcome } from './outcome.ts';
import { noElements } from './state.ts';

/** Compiles once, answers often: a closure for deciding one subject. */
export function compileRule(rule: Rule): (facts: Facts) => Outcome {
  const decide = compileCondition(rule.condition);
  return (facts) => decide(facts, noElements);
}

/**
 * Compiles a value expression. The amount is `none` when a fact it needs is known not to exist, and
 * `unknown` when one is unknown or the expression divides by zero. Round with `fenFromExact`.
 */
export function compileFormula(formula: Formula): (facts: Facts) => Fact {
  const evaluate = compileValue(formula.value);
  return (facts) => {
    const state = evaluate(facts, noElements);
    return state === undefined ? 'unknown' : state === null ? 'none' : { value: state };
  };
}

/** One value for one subject; compile with `compileFormula` to ask for many. */
export function evaluateValue(formula: Formula, facts: Facts): Fact {
  return compileFormula(formula)(facts);
}
