import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { addWorkdays, type DatedResult } from '#platform/calendar/pure/addWorkdays.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { dayNumber } from '#platform/calendar/pure/calendarDate.ts';
import { workdaysBetween } from '#platform/calendar/pure/workdaysBetween.ts';
import type { DateUnit } from './amount.ts';

const DAYS_OF_A_WEEK = 7;

/** `amount` of a unit after (or before) a date. Nothing rolls: that happens once, at the end of the whole period. */
export function shiftBy(calendar: Calendar, date: string, amount: number, unit: DateUnit): DatedResult {
  switch (unit) {
    case 'workdays':
      return addWorkdays(calendar, date, amount);
    case 'days':
      return { date: shiftDays(date, amount), provisional: false };
    case 'weeks':
      return { date: shiftDays(date, amount * DAYS_OF_A_WEEK), provisional: false };
    case 'months':
      return { date: shiftMonths(date, amount), provisional: false };
    case 'years':
      return { date: shiftMonths(date, amount * 12), provisional: false };
  }
}

/**
 * The days a limit of that unit counts after `from`, up to and with `to`: working days for workdays, else
 * calendar days. Negative when `to` lies before `from`.
 */
export function daysBetween(
  calendar: Calendar,
  from: string,
  to: string,
  unit: DateUnit,
): { days: number; provisional: boolean } {
  if (unit !== 'workdays') return { days: dayNumber(to) - dayNumber(from), provisional: false };
  const { workdays, provisional } = workdaysBetween(calendar, from, to);
  return { days: workdays, provisional };
}

/** The unit in which what is left of a limit is told: months and years in days. */
export function countedIn(unit: DateUnit): 'workdays' | 'days' {
  return unit === 'workdays' ? 'workdays' : 'days';
}
