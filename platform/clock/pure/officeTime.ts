import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { isWorkday } from '#platform/calendar/pure/isWorkday.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { OfficeHours } from './amount.ts';

export interface InstantResult {
  at: Date;
  provisional: boolean;
}

/** The instant at which so much office time has passed since `start`. Negative: the instant before it. */
export function addOfficeTime(
  calendar: Calendar,
  hours: OfficeHours,
  start: Date,
  milliseconds: number,
): InstantResult {
  const back = milliseconds < 0;
  let left = Math.abs(milliseconds);
  let provisional = false;
  if (left === 0) return { at: start, provisional };
  for (let date = legalDate(start, calendar); ; date = shiftDays(date, back ? -1 : 1)) {
    const status = isWorkday(calendar, date);
    provisional ||= status.provisional;
    for (const [opens, closes] of status.workday ? windowsOf(date, hours, back) : []) {
      const from = back ? opens : Math.max(opens, start.getTime());
      const to = back ? Math.min(closes, start.getTime()) : closes;
      const length = Math.max(0, to - from);
      if (length >= left) return { at: new Date(back ? to - left : from + left), provisional };
      left -= length;
    }
  }
}

/** Milliseconds of office time between two instants, `from` not later than `to`. */
export function officeTimeBetween(
  calendar: Calendar,
  hours: OfficeHours,
  from: Date,
  to: Date,
): { milliseconds: number; provisional: boolean } {
  let milliseconds = 0;
  let provisional = false;
  const last = legalDate(to, calendar);
  for (let date = legalDate(from, calendar); date <= last; date = shiftDays(date, 1)) {
    const status = isWorkday(calendar, date);
    provisional ||= status.provisional;
    for (const [opens, closes] of status.workday ? windowsOf(date, hours, false) : []) {
      milliseconds += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
    }
  }
  return { milliseconds, provisional };
}

function windowsOf(date: string, hours: OfficeHours, backwards: boolean): [number, number][] {
  const windows = hours.map(({ from, to }): [number, number] => [
    instantOn(date, from).getTime(),
    instantOn(date, to).getTime(),
  ]);
  return backwards ? windows.reverse() : windows;
}
