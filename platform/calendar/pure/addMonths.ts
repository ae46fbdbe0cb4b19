import type { DatedResult } from './addWorkdays.ts';
import type { Calendar } from './calendar.ts';
import { dateOfDay, dayNumber } from './calendarDate.ts';
import { rollToWorkday } from './rollToWorkday.ts';

/** The corresponding day `count` months on, or that month's last day when there is none (Civil Code art. 202). Nothing rolls. */
export function shiftMonths(date: string, count: number): string {
  if (!Number.isInteger(count)) throw new RangeError(`months are whole: ${count}`);
  dayNumber(date);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + count, 1);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dateOfDay(first / 86_400_000 + Math.min(day, lastOfMonth) - 1);
}

/** The last day of a period of months; it rolls out of holidays. Counted backwards nothing moves. */
export function addMonths(calendar: Calendar, start: string, count: number): DatedResult {
  const date = shiftMonths(start, count);
  return count < 0 ? { date, provisional: false } : rollToWorkday(calendar, date);
}
