import { type Decisions, type Difference, decided } from './difference.ts';
import { readAmount } from './readAmount.ts';

export interface Judged {
  /** Keys that no difference has. */
  unknown: string[];
  /** Keys whose value is none of the options. */
  invalid: string[];
  /** Keys that nobody has decided and that have no default. */
  undecided: string[];
  /** Keys decided in a way that stops the reform here. */
  stopped: string[];
}

/** Whether the decisions fit the differences, and what still stands in the way. */
export function judgeDecisions(differences: readonly Difference[], decisions: Decisions): Judged {
  const keys = new Set(differences.map(({ key }) => key));
  const judged: Judged = { unknown: [], invalid: [], undecided: [], stopped: [] };
  for (const key of Object.keys(decisions)) if (!keys.has(key)) judged.unknown.push(key);
  for (const difference of differences) {
    const value = decided(difference, decisions);
    if (value === undefined) judged.undecided.push(difference.key);
    else {
      const option = difference.options.find((one) => one.value === value);
      if (!option && !(difference.amount && readAmount(value))) judged.invalid.push(difference.key);
      if (option?.stops) judged.stopped.push(difference.key);
    }
  }
  return judged;
}
