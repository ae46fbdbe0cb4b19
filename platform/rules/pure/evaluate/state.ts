import type { Facts, FactValue } from '../facts/fact.ts';

/** Inside the evaluator: a value, `null` for known to have none, `undefined` for unknown. */
export type State<Of extends FactValue = FactValue> = Of | null | undefined;

/** A compiled node. `elements` holds the current element of each enclosing `some`, outermost first. */
export type Compiled<Result> = (facts: Facts, elements: readonly string[]) => Result;

export const noElements: readonly string[] = [];
