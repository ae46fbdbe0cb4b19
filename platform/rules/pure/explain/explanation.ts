import type { Outcome } from '../evaluate/outcome.ts';
import type { Rounding } from '../exact/roundExact.ts';
import type { PlainFact } from '../facts/fact.ts';
import type { CompareOperator, Condition } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';

/**
 * Why a condition came out as it did, as a tree that travels as JSON. `and`, `or`, `not` and `if` have
 * children (`if`: condition, then, else); every other kind is a leaf.
 */
export interface Explanation {
  readonly kind: Condition['kind'];
  /** The part of the rule's text this is about, and where it stands. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  readonly children: readonly Explanation[];
  /** What the subject of a leaf is: the left side of a comparison, the text or list that is searched. */
  readonly value?: PlainFact;
  /** What a number, an amount or a date is held to: all of them must be met. */
  readonly bounds?: readonly Bound[];
  /** Ids of the attributes that must be made known before an unknown outcome can be settled. */
  readonly missing: readonly string[];
}

/** `{ operator: '>=', value: '0.03' }`: at least 0.03. */
export interface Bound {
  readonly operator: CompareOperator;
  readonly value: PlainFact;
}

/** How a value was worked out. */
export interface ValueExplanation {
  readonly kind: Value['kind'];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What this part came to; a fraction without a finite decimal is shown to six places. */
  readonly value: PlainFact;
  /** The operands; of an `if` the branch that was taken, or both while its condition is unknown. */
  readonly children: readonly ValueExplanation[];
  /** Of an `if`. */
  readonly condition?: Explanation;
  /** Of `min` and `max`: which of the children it is, such as the cap. */
  readonly chosen?: number;
  readonly missing: readonly string[];
}

export interface AmountExplanation {
  /** Yuan to the fen, or why there is none. */
  readonly amount: PlainFact;
  readonly rounding: Rounding;
  readonly isRounded: boolean;
  readonly explanation: ValueExplanation;
}
