import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { endOfDay } from '#platform/calendar/pure/legalDate.ts';
import { isExact } from './amount.ts';
import { dateDeadline } from './dateDeadline.ts';
import { exactDeadline } from './exactDeadline.ts';
import { type LegalClock, openStop } from './legalClock.ts';
import { momentBefore } from './moments.ts';

/** When a limit runs out. While the clock is stopped there is no date. */
export interface Deadline {
  /** The last day on which the act is in time. */
  on: string | undefined;
  /** The last instant that is in time: 24:00 or closing time of the last day, or the exact minute. */
  at: Date | undefined;
  /** The date rests on a calendar year that is not published yet, and may move. */
  provisional: boolean;
  stopped: boolean;
}

/**
 * When the clock runs out, after its stops and extensions. The start day is excluded, the last day rolls
 * out of holidays (Civil Code arts. 201–203), stopped days are added back in the limit's own unit, and a
 * stop that begins after the end changes nothing.
 * @throws Problem clock.unitMismatch when an extension of days was written on a limit of minutes or hours
 */
export function deadline(clock: LegalClock, calendar: Calendar): Deadline {
  if (clock.until) {
    return { on: clock.until, at: endOfDay(clock.until), provisional: false, stopped: false };
  }
  return isExact(clock.limit.unit) ? exactDeadline(clock, calendar) : dateDeadline(clock, calendar);
}

/** The deadline as it stood when the clock was stopped; without an open stop the deadline itself. */
export function deadlineIgnoringOpenStop(clock: LegalClock, calendar: Calendar): Deadline {
  const stops = openStop(clock) ? clock.stops.slice(0, -1) : clock.stops;
  return deadline({ ...clock, stops }, calendar);
}

/** Late is strictly after: an act at 24:00, or in the sixtieth of sixty minutes, is in time. */
export function hasRunOut(due: Deadline, now: Date): boolean {
  return due.at !== undefined && now > due.at;
}

/** The first instant that is late: when to act on a deadline that nobody met. */
export function lateFrom(due: Deadline): Date | undefined {
  return due.at && new Date(due.at.getTime() + 1);
}

/**
 * When to warn, earliest first: at the opening (or 00:00) of the day that lies so many days before the last
 * one, or so many minutes or workhours before the end. Nothing for a clock that is stopped or ended.
 * @param due the clock's deadline, from who has it already
 */
export function warnings(clock: LegalClock, calendar: Calendar, due = deadline(clock, calendar)): Date[] {
  if (clock.endedAt || !due.at) return [];
  const [from, to] = [Date.parse(clock.startedAt), due.at.getTime()];
  const times = (clock.limit.warnBefore ?? [])
    .map((amount) => momentBefore(due, amount, calendar, clock.limit.officeHours).getTime())
    .filter((time) => from < time && time < to);
  return [...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time));
}
