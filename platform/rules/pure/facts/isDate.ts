import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';

/** True for 'YYYY-MM-DD' that is a day of the calendar, from the year 100 on (JavaScript takes 99 for 1999). */
export function isDate(text: string): boolean {
  return text >= '0100' && CalendarDate.safeParse(text).success;
}
