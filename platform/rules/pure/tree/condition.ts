import type { AttributeValue, Span, Value } from './value.ts';

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** `and`, `or`: a chain without brackets is one node. */
export interface ChainCondition extends Span {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Condition[];
}

export interface NotCondition extends Span {
  readonly kind: 'not';
  readonly part: Condition;
}

/** A yes-or-no attribute standing as a condition. */
export interface TruthCondition extends Span {
  readonly kind: 'truth';
  readonly attribute: AttributeValue;
}

export interface ConstantCondition extends Span {
  readonly kind: 'constant';
  readonly value: boolean;
}

export interface CompareCondition extends Span {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: Value;
  readonly right: Value;
}

/** `in (…)`, `in [low..high]` and `between`: the subject meets at least one test. */
export interface InCondition extends Span {
  readonly kind: 'in';
  readonly subject: Value;
  readonly tests: readonly Test[];
}

export interface CompareTest extends Span {
  readonly kind: 'compareTest';
  readonly operator: CompareOperator;
  readonly value: Value;
}

export interface RangeTest extends Span {
  readonly kind: 'rangeTest';
  readonly low: Value;
  readonly high: Value;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

export type Test = CompareTest | RangeTest;

/** `contains(text, part)` and `starts with(text, part)`. */
export interface TextCondition extends Span {
  readonly kind: 'contains' | 'startsWith';
  readonly text: Value;
  readonly part: Value;
}

export interface ListContainsCondition extends Span {
  readonly kind: 'listContains';
  readonly list: AttributeValue;
  readonly element: Value;
}

export interface SomeCondition extends Span {
  readonly kind: 'some';
  readonly name: string;
  readonly depth: number;
  readonly list: AttributeValue;
  readonly condition: Condition;
}

export interface IfCondition extends Span {
  readonly kind: 'if';
  readonly condition: Condition;
  readonly whenTrue: Condition;
  readonly whenFalse: Condition;
}

/** `is known(x)`: two-valued; `has value(x)`: false for none, unknown for unknown. */
export interface StateCondition extends Span {
  readonly kind: 'isKnown' | 'hasValue';
  readonly attribute: AttributeValue;
}

export type Condition =
  | ChainCondition
  | NotCondition
  | TruthCondition
  | ConstantCondition
  | CompareCondition
  | InCondition
  | TextCondition
  | ListContainsCondition
  | SomeCondition
  | IfCondition
  | StateCondition;
