import type { Outcome } from '../evaluate/outcome.ts';
import type { PlainFact } from '../facts/fact.ts';
import type { Condition } from '../tree/condition.ts';

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
  /** Ids of the attributes that must be made known before an unknown outcome can be settled. */
  readonly missing: readonly string[];
}
