import { z } from 'zod';

const DAY = 86_400_000;

/** A legal date 'YYYY-MM-DD' that exists: 2026-02-30 is refused. It has no time and no zone. */
export const CalendarDate = z.iso.date();

/** Days since 1970-01-01, so that dates can be counted without time zones. @throws RangeError on a date that does not exist. */
export function dayNumber(date: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = milliseconds / DAY;
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(day) || dateOfDay(day) !== date) throw new RangeError(`not a calendar date: ${date}`);
  return day;
}

/** The reverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
