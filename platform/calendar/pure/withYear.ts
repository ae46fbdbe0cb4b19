import { Calendar, type CalendarYear } from './calendar.ts';

/**
 * The calendar after a year is published (or corrected). The old one stays as it was, so that dates told
 * before can be compared with dates now.
 * @throws ZodError when the year contradicts itself
 */
export function withYear(calendar: Calendar, year: string, data: CalendarYear): Calendar {
  return Calendar.parse({ ...calendar, years: { ...calendar.years, [year]: data } });
}
