import type { CompareOperator } from '../tree/condition.ts';
import type { TextValue, Value } from '../tree/value.ts';
import type { ValueOption } from '../vocabulary/attribute.ts';
import { nearest } from './nearest.ts';
import { type Reading, report, sourceOf } from './reading.ts';

/** The closed set a value is drawn from, if it has one. */
export function closedSetOf(value: Value): readonly ValueOption[] | undefined {
  if (value.kind === 'attribute') return value.attribute.values;
  return value.kind === 'element' ? value.list.values : undefined;
}

/** Turns a written title into the member's value; refuses a text that no subject can ever have. */
export function matchClosedValues(
  operator: CompareOperator,
  left: Value,
  right: Value,
  reading: Reading,
): { left: Value; right: Value } | undefined {
  const [leftSet, rightSet] = [closedSetOf(left), closedSetOf(right)];
  if (leftSet !== undefined && right.kind === 'text') {
    const member = matchMember(right, left, leftSet, operator, reading);
    return member && { left, right: member };
  }
  if (rightSet !== undefined && left.kind === 'text') {
    const member = matchMember(left, right, rightSet, operator, reading);
    return member && { left: member, right };
  }
  if (leftSet !== undefined && rightSet !== undefined && !overlap(leftSet, rightSet)) {
    const params = { name: sourceOf(reading, left), value: sourceOf(reading, right), suggestion: '—' };
    return report(reading, operator === '!=' ? 'alwaysTrue' : 'neverTrue', right, params);
  }
  return { left, right };
}

function matchMember(
  written: TextValue,
  subject: Value,
  options: readonly ValueOption[],
  operator: CompareOperator,
  reading: Reading,
): TextValue | undefined {
  const option = options.find(({ value, title }) => [value, title.zh, title.en].includes(written.value));
  if (option !== undefined) return { ...written, value: option.value };
  const words = options.flatMap(({ value, title }) => [title.zh, title.en, value]);
  const suggestion = nearest(written.value, words) ?? options.map(({ title }) => title.zh).join('|');
  const params = { name: sourceOf(reading, subject), value: written.value, suggestion };
  return report(reading, operator === '!=' ? 'alwaysTrue' : 'neverTrue', written, params);
}

function overlap(a: readonly ValueOption[], b: readonly ValueOption[]): boolean {
  return a.some(({ value }) => b.some((other) => other.value === value));
}
