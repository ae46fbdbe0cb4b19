import type { Exact } from '../exact/exact.ts';
import type { Attribute, AttributeType } from '../vocabulary/attribute.ts';
import type { Condition } from './condition.ts';

/** Where a node stands in the text of the rule: `text.slice(from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `numeric` is a number without a unit of its own, such as 20000000: it is money beside money. */
export type ValueType = AttributeType | 'numeric';

export type ArithmeticOperator = '+' | '-' | '*' | '/';

export interface NumberValue extends Span {
  readonly kind: 'number';
  readonly type: 'numeric';
  readonly value: Exact;
}

/** For a closed set `value` is the member's value, whichever of its words the text wrote. */
export interface TextValue extends Span {
  readonly kind: 'text';
  readonly type: 'text';
  readonly value: string;
}

export interface DateValue extends Span {
  readonly kind: 'date';
  readonly type: 'date';
  readonly value: string;
}

export interface BooleanValue extends Span {
  readonly kind: 'boolean';
  readonly type: 'boolean';
  readonly value: boolean;
}

export interface AttributeValue extends Span {
  readonly kind: 'attribute';
  readonly type: AttributeType;
  readonly attribute: Attribute;
}

/** The variable of `some … in list satisfies …`; `depth` counts the enclosing ones, outermost 0. */
export interface ElementValue extends Span {
  readonly kind: 'element';
  readonly type: 'text';
  readonly name: string;
  readonly depth: number;
  readonly list: Attribute;
}

export interface ArithmeticValue extends Span {
  readonly kind: 'arithmetic';
  readonly type: 'number' | 'money' | 'numeric';
  readonly operator: ArithmeticOperator;
  readonly left: Value;
  readonly right: Value;
}

export interface NegativeValue extends Span {
  readonly kind: 'negative';
  readonly type: 'number' | 'money' | 'numeric';
  readonly operand: Value;
}

export interface IfValue extends Span {
  readonly kind: 'if';
  readonly type: ValueType;
  readonly condition: Condition;
  readonly whenTrue: Value;
  readonly whenFalse: Value;
}

/** `min(…)` and `max(…)` over numbers, money or dates. */
export interface ExtremeValue extends Span {
  readonly kind: 'min' | 'max';
  readonly type: ValueType;
  readonly of: readonly Value[];
}

export interface CountValue extends Span {
  readonly kind: 'count';
  readonly type: 'number';
  readonly list: AttributeValue;
}

/** A date moved by whole months or whole days; the day is clamped to the end of a shorter month. */
export interface ShiftedDateValue extends Span {
  readonly kind: 'shiftedDate';
  readonly type: 'date';
  readonly date: Value;
  readonly direction: 1 | -1;
  readonly duration: Duration;
}

/** Either months or days, as in FEEL; `text` is ISO 8601, for example P2Y6M. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly text: string;
}

/** What nobody can say, such as the output of a decision table in which no row fits. No text of a rule makes one. */
export interface UnknownValue extends Span {
  readonly kind: 'unknown';
  readonly type: ValueType;
}

export type Value =
  | NumberValue
  | TextValue
  | DateValue
  | BooleanValue
  | AttributeValue
  | ElementValue
  | ArithmeticValue
  | NegativeValue
  | IfValue
  | ExtremeValue
  | CountValue
  | ShiftedDateValue
  | UnknownValue;
