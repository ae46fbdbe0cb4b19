import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';

export interface Validity {
  amount: number;
  unit: 'months' | 'years';
}

const MONTHS = { months: 1, years: 12 };

/**
 * The last day of a licence that is valid from that day: five years from 2026-11-22 end on 2031-11-21. Where the
 * last month has no such day, its last day is the end (Civil Code art. 202): from 29 February to 28 February.
 */
export function lastDayOf(from: string, validity: Validity): string {
  const corresponding = shiftMonths(from, validity.amount * MONTHS[validity.unit]);
  return dayOf(corresponding) < dayOf(from) ? corresponding : shiftDays(corresponding, -1);
}

function dayOf(date: string): number {
  return Number(date.slice(-2));
}

/** A renewal begins on the day after the old time ends, also when it was decided later; without an end, today. */
export function renewedFrom(validTo: string | null, today: string): string {
  return validTo === null ? today : shiftDays(validTo, 1);
}
