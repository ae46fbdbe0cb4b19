import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';

/** The newest word of one source on one attribute of a firm. */
export interface HeldValue {
  attribute: string;
  source: string;
  fact: PlainFact;
  /** The day that it speaks of. */
  asOf: string;
  /** Last day on which it counts; null until the source says something else. */
  countsUntil: string | null;
  receivedAt: Date;
  correctedBy: string | null;
}

/** True when both say the same. Both were written the same way before they were kept. */
export function sameFact(a: PlainFact, b: PlainFact): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
