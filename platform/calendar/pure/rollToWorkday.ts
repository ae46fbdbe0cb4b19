import type { DatedResult } from './addWorkdays.ts';
import type { Calendar } from './calendar.ts';
import { dateOfDay, dayNumber } from './calendarDate.ts';
import { statusOf } from './isWorkday.ts';

/** The date itself, or the first working day after it: a last day in a holiday moves (Civil Code art. 203). */
export function rollToWorkday(calendar: Calendar, date: string): DatedResult {
  let provisional = false;
  for (let day = dayNumber(date); ; day += 1) {
    const status = statusOf(calendar, day);
    if (status.provisional) provisional = true;
    if (status.workday) return { date: dateOfDay(day), provisional };
  }
}
