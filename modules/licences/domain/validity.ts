import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';

export interface Validity {
  amount: number;
  unit: 'months' | 'years';
}

const MONTHS = { months: 1, years: 12 };

/** The last day of a licence that is valid from that day: five years from 2026-11-22 end on 2031-11-21. */
export function lastDayOf(from: string, validity: Validity): string {
  return shiftDays(shiftMonths(from, validity.amount * MONTHS[validity.unit]), -1);
}

/** A renewal begins when the old time ends; after the end it begins on the day it is granted. */
export function renewedFrom(validTo: string | null, today: string): string {
  return validTo !== null && validTo >= today ? shiftDays(validTo, 1) : today;
}
