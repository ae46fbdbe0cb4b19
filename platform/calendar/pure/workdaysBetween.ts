import type { Calendar } from './calendar.ts';
import { dayNumber } from './calendarDate.ts';
import { statusOf } from './isWorkday.ts';

/**
 * Working days after `from`, up to and with `to`: the reverse of `addWorkdays`, so it is negative when `to`
 * lies before `from`, and zero on the same day.
 */
export function workdaysBetween(
  calendar: Calendar,
  from: string,
  to: string,
): { workdays: number; provisional: boolean } {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) {
    const back = workdaysBetween(calendar, to, from);
    return { ...back, workdays: back.workdays === 0 ? 0 : -back.workdays };
  }
  let workdays = 0;
  let provisional = false;
  for (let day = first + 1; day <= last; day += 1) {
    const status = statusOf(calendar, day);
    if (status.workday) workdays += 1;
    if (status.provisional) provisional = true;
  }
  return { workdays, provisional };
}
