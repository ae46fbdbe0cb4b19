import { negateExact } from '../exact/arithmetic.ts';
import { type Exact, exactFromInteger, overHundred } from '../exact/exact.ts';
import type { FactValue } from '../facts/fact.ts';
import type { IfValue, ShiftedDateValue, Value, ValueType } from '../tree/value.ts';
import { compileArithmetic } from './compileArithmetic.ts';
import { compileCondition } from './compileCondition.ts';
import { compileExtreme } from './compileExtreme.ts';
import { loadState, loadTexts } from './loadFact.ts';
import { shiftDate } from './shiftDate.ts';
import type { Compiled, State } from './state.ts';

/** `beside` is the type of what a literal is held against: beside money it is scaled to fen once, here. */
export function compileValue(value: Value, beside?: ValueType): Compiled<State> {
  switch (value.kind) {
    case 'number':
      return constant(beside === 'money' ? overHundred(value.value) : value.value);
    case 'text':
    case 'date':
    case 'boolean':
      return constant(value.value);
    case 'unknown':
      return () => undefined;
    case 'attribute':
      return loadState(value.attribute);
    case 'element': {
      const { depth } = value;
      return (_facts, elements) => elements[depth];
    }
    case 'arithmetic':
      return compileArithmetic(value);
    case 'negative': {
      const operand = compileValue(value.operand, beside) as Compiled<State<Exact>>;
      return (facts, elements) => {
        const state = operand(facts, elements);
        return state === undefined || state === null ? state : negateExact(state);
      };
    }
    case 'if':
      return compileIfValue(value, beside);
    case 'min':
    case 'max':
      return compileExtreme(value, beside);
    case 'count': {
      const load = loadTexts(value.list.attribute.id);
      return (facts, elements) => {
        const items = load(facts, elements);
        return items && exactFromInteger(items.length);
      };
    }
    case 'shiftedDate':
      return compileShiftedDate(value);
  }
}

function constant(value: FactValue): Compiled<State> {
  return () => value;
}

function compileIfValue({ condition, whenTrue, whenFalse }: IfValue, beside?: ValueType): Compiled<State> {
  const decide = compileCondition(condition);
  const yes = compileValue(whenTrue, beside);
  const no = compileValue(whenFalse, beside);
  return (facts, elements) => {
    const outcome = decide(facts, elements);
    return outcome === 'unknown' ? undefined : (outcome === 'true' ? yes : no)(facts, elements);
  };
}

/** Remembers its last answer: the as-of date, which most rules move, is the same for all subjects of a sweep. */
function compileShiftedDate({ date, direction, duration }: ShiftedDateValue): Compiled<State> {
  const state = compileValue(date) as Compiled<State<string>>;
  let last: string | undefined;
  let moved: string | undefined;
  return (facts, elements) => {
    const day = state(facts, elements);
    if (day === undefined || day === null) return day;
    if (day !== last) {
      moved = shiftDate(day, direction, duration);
      last = day;
    }
    return moved;
  };
}
