import { addExact, divideExact, multiplyExact, subtractExact } from '../exact/arithmetic.ts';
import type { Exact } from '../exact/exact.ts';
import type { ArithmeticOperator, ArithmeticValue, ValueType } from '../tree/value.ts';
import { compileValue } from './compileValue.ts';
import type { Compiled, State } from './state.ts';

const operations: Readonly<Record<ArithmeticOperator, (a: Exact, b: Exact) => Exact | undefined>> = {
  '+': addExact,
  '-': subtractExact,
  '*': multiplyExact,
  '/': divideExact,
};

/** What is computed from nothing is nothing, even while the other side is unknown; `x / 0` is unknown. */
export function compileArithmetic({ operator, left, right }: ArithmeticValue): Compiled<State> {
  const operate = operations[operator];
  const adds = operator === '+' || operator === '-';
  const beside = (type: ValueType) => (adds ? type : undefined);
  const leftState = compileValue(left, beside(right.type)) as Compiled<State<Exact>>;
  const rightState = compileValue(right, beside(left.type)) as Compiled<State<Exact>>;
  return (facts, elements) => {
    const a = leftState(facts, elements);
    const b = rightState(facts, elements);
    if (a === null || b === null) return null;
    return a === undefined || b === undefined ? undefined : operate(a, b);
  };
}
