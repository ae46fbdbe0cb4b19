import { z } from 'zod';
import { Calendar, CalendarYear } from './calendar.ts';
import { CalendarDate, dateOfDay, dayNumber } from './calendarDate.ts';

const Range = z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/);

/** A calendar as people write it: single dates, or `2026-02-15..2026-02-23` with both ends. */
export const CalendarFile = z.strictObject({
  ...Calendar.shape,
  years: z.record(
    z.string(),
    z.strictObject({ ...CalendarYear.shape, off: z.array(Range), work: z.array(Range) }),
  ),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

/** Turns ranges into single dates and checks the whole. @throws ZodError with every mistake */
export function readCalendar(file: unknown): Calendar {
  const { years, ...rest } = CalendarFile.parse(file);
  const expanded = Object.entries(years).map(([year, { off, work, source }]) => [
    year,
    { off: off.flatMap(expandRange), work: work.flatMap(expandRange), source },
  ]);
  return Calendar.parse({ ...rest, years: Object.fromEntries(expanded) });
}

/** The dates of `from..to`, both ends with it. @throws RangeError when it runs backwards */
export function expandRange(range: string): string[] {
  const [from = '', to = from] = range.split('..');
  const [first, last] = [dayNumber(CalendarDate.parse(from)), dayNumber(CalendarDate.parse(to))];
  if (last < first) throw new RangeError(`range runs backwards: ${range}`);
  return Array.from({ length: last - first + 1 }, (_, n) => dateOfDay(first + n));
}
