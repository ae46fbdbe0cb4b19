import { compareExact } from '../exact/arithmetic.ts';
import type { FactValue } from '../facts/fact.ts';
import { isExact } from '../facts/presentFact.ts';
import type { CompareCondition, CompareOperator } from '../tree/condition.ts';
import { compileValue } from './compileValue.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Compiled, State } from './state.ts';

export function compileComparison({ operator, left, right }: CompareCondition): Compiled<Outcome> {
  const compare = comparers[operator];
  const leftState = compileValue(left, right.type);
  const rightState = compileValue(right, left.type);
  return (facts, elements) => compare(leftState(facts, elements), rightState(facts, elements));
}

export type Comparer = (left: State, right: State) => Outcome;

/**
 * Nothing is equal to, below or above what does not exist, so with `none` on a side only `!=` holds;
 * that is settled even while the other side is unknown. `!=` is exactly not `=`.
 */
export const comparers: Readonly<Record<CompareOperator, Comparer>> = {
  '=': comparer((order) => order === 0, 'false'),
  '!=': comparer((order) => order !== 0, 'true'),
  '<': comparer((order) => order < 0, 'false'),
  '<=': comparer((order) => order <= 0, 'false'),
  '>': comparer((order) => order > 0, 'false'),
  '>=': comparer((order) => order >= 0, 'false'),
};

function comparer(holds: (order: number) => boolean, withNone: Outcome): Comparer {
  return (left, right) => {
    if (left === null || right === null) return withNone;
    if (left === undefined || right === undefined) return 'unknown';
    return outcomeOf(holds(orderOf(left, right)));
  };
}

/** Numbers exactly; dates as 'YYYY-MM-DD', whose text order is their order; text and booleans for equality only. */
function orderOf(left: FactValue, right: FactValue): number {
  if (isExact(left) && isExact(right)) return compareExact(left, right);
  return left === right ? 0 : left < right ? -1 : 1;
}
