import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';

interface Span {
  amount: number;
  unit: 'months' | 'years';
}

const MONTHS = { months: 1, years: 12 };

/** The last day of a term that begins on that day: two years from 2026-11-23 end on 2028-11-22. */
export function lastDayOfTerm(from: string, { amount, unit }: Span): string {
  const corresponding = shiftMonths(from, amount * MONTHS[unit]);
  // From 29 February to 28 February: there is no corresponding day to leave out.
  return corresponding.slice(-2) < from.slice(-2) ? corresponding : shiftDays(corresponding, -1);
}

/** The first day on which somebody who began on that day has so much experience. */
export function experiencedFrom(since: string, { amount, unit }: Span): string {
  return shiftMonths(since, amount * MONTHS[unit]);
}
