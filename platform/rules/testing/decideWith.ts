import { compileCondition } from '#platform/rules/pure/evaluate/compileCondition.ts';
import { negated, type Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Condition } from '#platform/rules/pure/tree/condition.ts';

/** How outcomes are joined. Replacing one plants a fault. */
export interface Logic {
  readonly and: (parts: readonly Outcome[]) => Outcome;
  readonly or: (parts: readonly Outcome[]) => Outcome;
  readonly not: (part: Outcome) => Outcome;
  readonly choose: (condition: Outcome, whenTrue: Outcome, whenFalse: Outcome) => Outcome;
  /** Has the last word on a leaf. */
  readonly leaf: (outcome: Outcome, condition: Condition, facts: Facts) => Outcome;
}

export const kleene: Logic = {
  and: (parts) => (parts.includes('false') ? 'false' : parts.includes('unknown') ? 'unknown' : 'true'),
  or: (parts) => (parts.includes('true') ? 'true' : parts.includes('unknown') ? 'unknown' : 'false'),
  not: negated,
  choose: (condition, whenTrue, whenFalse) =>
    condition === 'unknown' ? 'unknown' : condition === 'true' ? whenTrue : whenFalse,
  leaf: (outcome) => outcome,
};

/** A slow, plain evaluator whose logic can be changed; leaves are those of the real one. */
export function decideWith(logic: Logic, condition: Condition, facts: Facts): Outcome {
  const decide = (part: Condition) => decideWith(logic, part, facts);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return logic[condition.kind](condition.parts.map(decide));
    case 'not':
      return logic.not(decide(condition.part));
    case 'if':
      return logic.choose(
        decide(condition.condition),
        decide(condition.whenTrue),
        decide(condition.whenFalse),
      );
    default:
      return logic.leaf(compileCondition(condition)(facts, []), condition, facts);
  }
}
