import { z } from 'zod';
import { CalendarDate, dayNumber } from './calendarDate.ts';

/** One published year: days off beyond what weekends give, and weekend days worked instead. */
export const CalendarYear = z.strictObject({
  off: z.array(CalendarDate),
  work: z.array(CalendarDate),
  /** The notice that published it. */
  source: z.string().min(1),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/**
 * The working days of a jurisdiction, as plain JSON. A year that is missing is not published: it counts as
 * plain weekdays, and every result that rests on it says `provisional`. Treat as immutable: `withYear`
 * makes a new one.
 */
export const Calendar = z
  .strictObject({
    id: z.string().min(1),
    zone: z.literal('Asia/Shanghai'),
    /** 'MM-DD': from this day on, the notice of the next year may still move days of this one. */
    nextNoticeReaches: z
      .string()
      .regex(/^12-\d{2}$/)
      .optional(),
    years: z.record(z.string().regex(/^\d{4}$/), CalendarYear),
  })
  .superRefine((calendar, context) => {
    for (const message of contradictions(calendar)) context.addIssue({ code: 'custom', message });
  });
export type Calendar = z.infer<typeof Calendar>;

/** Data mistakes that would shift legal dates without anybody seeing it. */
function contradictions(calendar: { years: Record<string, CalendarYear> }): string[] {
  const found: string[] = [];
  const seen = new Map<string, string>();
  for (const [year, { off, work }] of Object.entries(calendar.years)) {
    for (const [kind, dates] of [['off', off] as const, ['work', work] as const]) {
      for (const date of dates) {
        if (!date.startsWith(year) && !date.startsWith(`${Number(year) - 1}-12`)) {
          found.push(`${date} is listed under ${year}`);
        }
        if (kind === 'work' && !isWeekend(dayNumber(date)))
          found.push(`${date} is a weekday and listed as worked`);
        if (seen.has(date)) found.push(`${date} is listed twice (${seen.get(date)} and ${kind})`);
        seen.set(date, kind);
      }
    }
  }
  return found;
}

/** Saturday or Sunday. Day 0, 1970-01-01, was a Thursday. */
export function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
