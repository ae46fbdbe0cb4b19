import type { Amount } from '#platform/clock/pure/amount.ts';
import { complain, type MatterContext } from './checkContext.ts';

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

/** A promise is never longer than the law allows, and the law's time never longer than the law says (APV-24). */
export function checkTimes(context: MatterContext, inside: readonly PropertyKey[] = []): void {
  const { matter, known } = context;
  const { legalTime, promisedTime } = matter;
  if (isLonger(promisedTime, legalTime)) {
    const params = { promised: sayAmount(context, promisedTime), legal: sayAmount(context, legalTime) };
    complain(context, [...inside, 'promisedTime', 'amount'], 'promisedTooLong', params);
  }
  const entry = known.law.limits.find(({ id }) => id === legalTime.source);
  if (entry && isLonger(legalTime, entry)) {
    const params = {
      stated: sayAmount(context, legalTime),
      law: sayAmount(context, entry),
      source: entry.id,
    };
    complain(context, [...inside, 'legalTime', 'amount'], 'longerThanLaw', params);
  }
}

/** For certain longer, or of units whose order cannot be told: both must be put right by a person. */
function isLonger(a: Amount, b: Amount): boolean {
  if (a.unit === b.unit) return a.amount > b.amount;
  return a.amount * DAYS[a.unit][1] > b.amount * DAYS[b.unit][0];
}

function sayAmount({ say }: MatterContext, { amount, unit }: Amount): string {
  return say(`reforms.units.${unit}`, { count: amount });
}
