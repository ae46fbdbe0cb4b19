import type { Amount } from '#platform/clock/pure/amount.ts';

/** Least and most days that one of a unit can be, so that unlike units are compared without guessing. */
const DAYS: Record<Amount['unit'], [least: number, most: number]> = {
  minutes: [1 / 1440, 1 / 1440],
  workhours: [1 / 8, 1],
  // Five in a week at best; the longest holiday makes eight days of none.
  workdays: [1, 9],
  days: [1, 1],
  weeks: [7, 7],
  months: [28, 31],
  years: [365, 366],
};

/** Longer for certain, or of units whose order cannot be told: both must be looked at by a person. */
export function isCertainlyLonger(a: Amount, b: Amount): boolean {
  if (a.unit === b.unit) return a.amount > b.amount;
  return a.amount * DAYS[a.unit][1] > b.amount * DAYS[b.unit][0];
}

export function asLongAs(a: Amount, b: Amount): boolean {
  return a.unit === b.unit && a.amount === b.amount;
}
