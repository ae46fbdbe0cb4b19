import type { Value, ValueType } from '../tree/value.ts';
import { type Reading, report, sourceOf } from './reading.ts';

export type NumericType = 'number' | 'money' | 'numeric';

export function isNumeric(type: ValueType): type is NumericType {
  return type === 'number' || type === 'money' || type === 'numeric';
}

/** The type of two values that must be of one kind; reports why not. `numeric` takes the other's unit. */
export function meetTypes(left: Value, right: Value, reading: Reading): ValueType | undefined {
  const [a, b] = [left.type, right.type];
  if (a === 'texts' || b === 'texts') {
    const list = a === 'texts' ? left : right;
    return report(reading, 'listAsValue', list, { list: sourceOf(reading, list) });
  }
  if (a === b) return a;
  if (isNumeric(a) && isNumeric(b)) {
    if (a === 'numeric') return b;
    if (b === 'numeric') return a;
    return report(reading, 'moneyWithNumber', spanOf(left, right), namesOf(left, right, reading));
  }
  if ((a === 'date' && right.kind === 'text') || (b === 'date' && left.kind === 'text')) {
    const literal = left.kind === 'text' ? left : right;
    return report(reading, 'dateAsText', literal, { found: sourceOf(reading, literal) });
  }
  return report(reading, 'differentTypes', spanOf(left, right), namesOf(left, right, reading));
}

export function commonType(values: readonly Value[], reading: Reading): ValueType | undefined {
  let known = values[0];
  let type = known?.type;
  for (const value of values.slice(1)) {
    if (known === undefined) return undefined;
    type = meetTypes(known, value, reading);
    if (type === undefined) return undefined;
    // The later ones are held against the one that has a unit.
    if (known.type !== type) known = value;
  }
  return type;
}

export function spanOf(left: { from: number; to: number }, right: { from: number; to: number }) {
  return { from: Math.min(left.from, right.from), to: Math.max(left.to, right.to) };
}

function namesOf(left: Value, right: Value, reading: Reading): Record<string, string> {
  return {
    left: sourceOf(reading, left),
    right: sourceOf(reading, right),
    leftType: left.type,
    rightType: right.type,
  };
}
