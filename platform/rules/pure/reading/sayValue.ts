import { closedSetOf } from '../parse/matchClosedValues.ts';
import type { ArithmeticValue, Value, ValueType } from '../tree/value.ts';
import type { ValueOption } from '../vocabulary/attribute.ts';
import { sayCondition } from './sayCondition.ts';
import { sayDate, sayDuration } from './sayDate.ts';
import { sayNumber } from './sayNumber.ts';
import type { Voice } from './voice.ts';

/** What a literal stands beside decides how it is said: money as money, a member of a set by its title. */
export interface Beside {
  readonly type?: ValueType;
  readonly values?: readonly ValueOption[];
}

export function besideOf(value: Value): Beside {
  return { type: value.type, values: closedSetOf(value) };
}

export function sayValue(value: Value, voice: Voice, beside: Beside = {}): string {
  const { phrases, say, name } = voice;
  const each = (values: readonly Value[], type: ValueType) =>
    values.map((part) => sayValue(part, voice, { type })).join(phrases.valueJoin);
  switch (value.kind) {
    case 'number':
      return sayNumber(value.value, beside.type === 'money', voice);
    case 'text': {
      const option = beside.values?.find((candidate) => candidate.value === value.value);
      return say(phrases.quoted, { text: option === undefined ? value.value : name(option.title) });
    }
    case 'date':
      return sayDate(value.value, voice);
    case 'boolean':
      return value.value ? phrases.true : phrases.false;
    case 'attribute':
      return name(value.attribute.names);
    case 'unknown':
      return phrases.unknown;
    case 'element':
      return voice.elements[value.depth] ?? value.name;
    case 'arithmetic':
      return sayArithmetic(value, voice);
    case 'negative':
      return say(phrases.negative, { operand: sayOperand(value.operand, voice, { type: value.type }) });
    case 'if':
      return say(phrases.ifValue, {
        condition: sayCondition(value.condition, voice),
        whenTrue: sayValue(value.whenTrue, voice, beside.type ? beside : { type: value.type }),
        whenFalse: sayValue(value.whenFalse, voice, beside.type ? beside : { type: value.type }),
      });
    case 'min':
    case 'max': {
      const kind = value.type !== 'date' ? value.kind : value.kind === 'min' ? 'earliest' : 'latest';
      return say(phrases[kind], { parts: each(value.of, beside.type ?? value.type) });
    }
    case 'count':
      return say(phrases.count, { list: sayValue(value.list, voice) });
    case 'shiftedDate': {
      const params = { date: sayOperand(value.date, voice), duration: sayDuration(value.duration, voice) };
      return say(value.direction === 1 ? phrases.after : phrases.before, params);
    }
  }
}

function sayArithmetic({ operator, left, right, type }: ArithmeticValue, voice: Voice): string {
  const { phrases, say } = voice;
  const beside = operator === '+' || operator === '-' ? { type } : {};
  const params = { left: sayOperand(left, voice, beside), right: sayOperand(right, voice, beside) };
  const isRatio = operator === '/' && left.type === right.type && left.type !== 'numeric';
  return say(isRatio ? phrases.ratio : phrases.arithmetic[operator], params);
}

/** A calculation inside a calculation stands in brackets. */
function sayOperand(value: Value, voice: Voice, beside?: Beside): string {
  const text = sayValue(value, voice, beside);
  const isCompound = value.kind === 'arithmetic' || value.kind === 'min' || value.kind === 'max';
  return isCompound || value.kind === 'shiftedDate' ? voice.say(voice.phrases.nested, { text }) : text;
}
