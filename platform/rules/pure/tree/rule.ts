import type { Condition } from './condition.ts';
import type { Value, ValueType } from './value.ts';

/** A condition that parsed, type-checked and passed the linter. */
export interface Rule {
  readonly text: string;
  readonly condition: Condition;
}

/** A value expression that did, such as the amount of a subsidy. */
export interface Formula {
  readonly text: string;
  readonly value: Value;
  readonly type: ValueType;
}
