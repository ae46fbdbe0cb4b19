import { z } from 'zod';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Duration, dateAfter, readDuration } from './duration.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/;
const OFFICE_OPEN = '10:00';

/** A date, with a time of day when it matters: `2026-11-23`, `2026-11-23 16:30`. */
export const Moment = z
  .string()
  .regex(MOMENT, 'reforms.scenario.badMoment')
  .transform((text) => {
    const [, date = '', time] = MOMENT.exec(text) ?? [];
    return { date, time };
  });
export type Moment = z.infer<typeof Moment>;

/** The instant, by the wall clock of the place; in the morning when no time is given. */
export function instantOf({ date, time = OFFICE_OPEN }: Moment): Date {
  return instantOn(date, time);
}

/** How time moves: on by a span (the time of day stays), or to a moment. */
export const Advance = z.string().transform((text, context): { by: Duration } | { to: Moment } => {
  const to = /^to (.+)$/.exec(text)?.[1];
  if (to !== undefined) {
    const moment = Moment.safeParse(to);
    if (moment.success) return { to: moment.data };
  } else if (/^\d+ (workday|day|month|year)s?$/.test(text)) return { by: readDuration(text) };
  context.addIssue({ code: 'custom', message: 'reforms.scenario.badAdvance' });
  return z.NEVER;
});
export type Advance = z.infer<typeof Advance>;

export function advancedBy(calendar: Calendar, now: Date, advance: Advance): Date {
  if ('to' in advance) return instantOf(advance.to);
  const today = legalDate(now);
  const sinceMidnight = now.getTime() - instantOn(today, '00:00').getTime();
  const date = dateAfter(calendar, today, advance.by);
  return new Date(instantOn(date, '00:00').getTime() + sinceMidnight);
}
