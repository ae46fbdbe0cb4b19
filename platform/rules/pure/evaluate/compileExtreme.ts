import type { ExtremeValue, ValueType } from '../tree/value.ts';
import { comparers } from './compileComparison.ts';
import { compileValue } from './compileValue.ts';
import type { Compiled, State } from './state.ts';

/** `min` and `max`: none if any is none, else unknown if any is unknown (SQL's LEAST would skip it). */
export function compileExtreme({ kind, of, type }: ExtremeValue, beside?: ValueType): Compiled<State> {
  const states = of.map((value) => compileValue(value, beside ?? type));
  const better = comparers[kind === 'min' ? '<' : '>'];
  return (facts, elements) => {
    let best: State;
    let hasUnknown = false;
    for (const state of states) {
      const found = state(facts, elements);
      if (found === null) return null;
      if (found === undefined) hasUnknown = true;
      else if (best === undefined || better(found, best) === 'true') best = found;
    }
    return hasUnknown ? undefined : best;
  };
}
