import { Problem } from '#platform/errors/pure/problem.ts';
import { exactText } from '../exact/exactText.ts';
import type { IfValue, Value } from '../tree/value.ts';
import { feelCondition } from './feelCondition.ts';
import { type FeelNames, feelName, feelNoneName } from './feelName.ts';

/** A value in FEEL, null for unknown and for none; `none` is the condition under which it is none, if it ever is. */
export interface FeelValue {
  readonly text: string;
  readonly none?: string;
  /** True when it can never be null, so that it needs no guard. */
  readonly isLiteral?: true;
}

const longest = 200_000;

/** Guards repeat their operands, so deep nesting would grow without bound: refused with `rules.exportTooLong`. */
export function feelValue(value: Value, names: FeelNames): FeelValue {
  return withinLimit(write(value, names));
}

export function withinLimit(written: FeelValue): FeelValue {
  if (written.text.length + (written.none?.length ?? 0) <= longest) return written;
  throw new Problem('rules.exportTooLong', 422, { params: { limit: longest } });
}

function write(value: Value, names: FeelNames): FeelValue {
  switch (value.kind) {
    case 'number':
      return { text: exactText(value.value).text, isLiteral: true };
    case 'text':
      return { text: JSON.stringify(value.value), isLiteral: true };
    case 'date':
      return { text: `date("${value.value}")`, isLiteral: true };
    case 'boolean':
      return { text: String(value.value), isLiteral: true };
    case 'unknown':
      return { text: 'null' };
    case 'element':
      return { text: elementName(value.depth), isLiteral: true };
    case 'attribute': {
      const text = feelName(value.attribute, names);
      return value.type === 'texts' ? { text } : { text, none: feelNoneName(value.attribute, names) };
    }
    case 'arithmetic': {
      const [left, right] = [feelValue(value.left, names), feelValue(value.right, names)];
      return { text: `(${left.text} ${value.operator} ${right.text})`, none: anyNone([left, right]) };
    }
    case 'negative': {
      const operand = feelValue(value.operand, names);
      return { text: `(0 - ${operand.text})`, none: operand.none };
    }
    case 'count': {
      const list = feelValue(value.list, names);
      return { text: ifAnyNull([list], `count(${list.text})`) };
    }
    case 'shiftedDate': {
      const date = feelValue(value.date, names);
      const sign = value.direction === 1 ? '+' : '-';
      return { text: `(${date.text} ${sign} duration("${value.duration.text}"))`, none: date.none };
    }
    case 'if':
      return feelIf(value, names);
    case 'min':
    case 'max': {
      const of = value.of.map((part) => feelValue(part, names));
      return { text: ifAnyNull(of, extreme(value.kind === 'min' ? '<=' : '>=', of)), none: anyNone(of) };
    }
  }
}

/** Names beginning with an underscore never come from an id. */
export function elementName(depth: number): string {
  return `_item${depth}`;
}

export function ifAnyNull(values: readonly FeelValue[], text: string): string {
  const tests = values.filter(({ isLiteral }) => !isLiteral).map((value) => `${value.text} = null`);
  return tests.length === 0 ? `(${text})` : `(if ${tests.join(' or ')} then null else ${text})`;
}

/** Written out, because engines disagree on `min` and `max` of dates. */
function extreme(operator: '<=' | '>=', values: readonly FeelValue[]): string {
  const [first, ...others] = values.map(({ text }) => text);
  const candidates = [first, ...others];
  return candidates.slice(0, -1).reduceRight<string>(
    (rest, candidate, index) => {
      const wins = candidates.slice(index + 1).map((other) => `${candidate} ${operator} ${other}`);
      return `(if ${wins.join(' and ')} then ${candidate} else ${rest})`;
    },
    String(candidates.at(-1)),
  );
}

function feelIf({ condition, whenTrue, whenFalse }: IfValue, names: FeelNames): FeelValue {
  const decided = feelCondition(condition, names);
  const [yes, no] = [feelValue(whenTrue, names), feelValue(whenFalse, names)];
  const text = `(if ${decided} = null then null else if ${decided} then ${yes.text} else ${no.text})`;
  const nones = [
    ...(yes.none === undefined ? [] : [`(${decided} = true and ${yes.none})`]),
    ...(no.none === undefined ? [] : [`(${decided} = false and ${no.none})`]),
  ];
  return nones.length === 0 ? { text } : { text, none: `(${nones.join(' or ')})` };
}

function anyNone(values: readonly FeelValue[]): string | undefined {
  const nones = values.flatMap(({ none }) => none ?? []);
  return nones.length === 0 ? undefined : `(${nones.join(' or ')})`;
}
