import { z } from 'zod';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { addWorkdays } from '#platform/calendar/pure/addWorkdays.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';

/** A span as an official writes it: `12 workdays`, `1 day`, `3 months`, `2 years`. */
export interface Duration {
  amount: number;
  unit: 'workdays' | 'days' | 'weeks' | 'months' | 'years';
}

const SPAN = /^(\d+) (workday|day|week|month|year)s?$/;

export const Duration = z.string().regex(SPAN, 'reforms.scenario.badDuration').transform(readDuration);

export function readDuration(text: string): Duration {
  const [, amount, unit] = SPAN.exec(text) ?? [];
  return { amount: Number(amount), unit: `${unit}s` as Duration['unit'] };
}

/** The date so long after another. Nothing rolls: whoever writes a scenario says the day they mean. */
export function dateAfter(calendar: Calendar, date: string, { amount, unit }: Duration): string {
  switch (unit) {
    case 'workdays':
      return addWorkdays(calendar, date, amount).date;
    case 'days':
      return shiftDays(date, amount);
    case 'weeks':
      return shiftDays(date, amount * 7);
    case 'months':
      return shiftMonths(date, amount);
    case 'years':
      return shiftMonths(date, amount * 12);
  }
}
