import type { DatedResult } from './addWorkdays.ts';
import type { Calendar } from './calendar.ts';
import { dateOfDay, dayNumber } from './calendarDate.ts';
import { rollToWorkday } from './rollToWorkday.ts';

/** Plain date arithmetic: nothing rolls. @throws RangeError when `count` is not a whole number */
export function shiftDays(date: string, count: number): string {
  if (!Number.isInteger(count)) throw new RangeError(`days are whole: ${count}`);
  return dateOfDay(dayNumber(date) + count);
}

/**
 * The last day of a period of `count` calendar days from `start`: start day excluded, and a last day in a
 * holiday moves to the next working day. Counted backwards (`count` < 0) nothing moves.
 */
export function addDays(calendar: Calendar, start: string, count: number): DatedResult {
  const date = shiftDays(start, count);
  return count < 0 ? { date, provisional: false } : rollToWorkday(calendar, date);
}
