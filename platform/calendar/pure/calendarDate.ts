import { z } from 'zod';

const DAY = 86_400_000;

/** A legal date 'YYYY-MM-DD' that exists: 2026-02-30 is refused. It has no time and no zone. */
export const CalendarDate = z.iso.date();

// Every deadline reads and writes dates, nearly always the same few: they are remembered, so many at most.
const MOST_REMEMBERED = 10_000;
const days = new Map<string, number>();
const dates = new Map<number, string>();

/** Days since 1970-01-01, so that dates can be counted without time zones. @throws RangeError on a date that does not exist. */
export function dayNumber(date: string): number {
  return days.get(date) ?? remember(days, date, readDay(date));
}

/** The reverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  return dates.get(day) ?? remember(dates, day, new Date(day * DAY).toISOString().slice(0, 10));
}

function readDay(date: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = milliseconds / DAY;
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(day) || dateOfDay(day) !== date) throw new RangeError(`not a calendar date: ${date}`);
  return day;
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size === MOST_REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}
