import type { Calendar } from './calendar.ts';
import { dateOfDay, dayNumber } from './calendarDate.ts';
import { statusOf } from './isWorkday.ts';

/** A date, and whether it rests on a year that is not published yet. */
export interface DatedResult {
  date: string;
  provisional: boolean;
}

/**
 * The nth working day after `start`; the start day is not counted (Civil Code art. 201). With a negative
 * `count` the nth working day before. Zero gives the start itself, working day or not.
 * @throws RangeError when `count` is not a whole number
 */
export function addWorkdays(calendar: Calendar, start: string, count: number): DatedResult {
  if (!Number.isInteger(count)) throw new RangeError(`working days are whole: ${count}`);
  const step = Math.sign(count);
  let day = dayNumber(start);
  let provisional = false;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    const status = statusOf(calendar, day);
    if (status.provisional) provisional = true;
    if (status.workday) left -= 1;
  }
  return { date: dateOfDay(day), provisional };
}
