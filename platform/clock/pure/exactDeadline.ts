import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { isExact, type OfficeHours, type Unit } from './amount.ts';
import { clockEvents } from './clockEvents.ts';
import type { Deadline } from './deadline.ts';
import type { LegalClock } from './legalClock.ts';
import { addOfficeTime, type InstantResult, officeTimeBetween } from './officeTime.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The deadline of a limit in minutes or workhours, to the instant. See `deadline`. */
export function exactDeadline(clock: LegalClock, calendar: Calendar): Deadline {
  const { amount, unit, officeHours } = clock.limit;
  const time = timeIn(unit, calendar, officeHours);
  let end = time.after({ at: new Date(clock.startedAt), provisional: false }, amount * time.unit);
  for (const event of clockEvents(clock)) {
    if ('extension' in event) {
      const more = timeIn(event.extension.unit, calendar, officeHours);
      end = more.after(end, event.extension.amount * more.unit);
    } else {
      const { from, to } = event.stop;
      if (new Date(from) > end.at) continue;
      if (to === undefined) return { on: undefined, at: undefined, provisional: false, stopped: true };
      const stopped = time.between(new Date(from), new Date(to));
      end = time.after({ ...end, provisional: end.provisional || stopped.provisional }, stopped.milliseconds);
    }
  }
  // 24:00 belongs to the day that ends.
  const on = legalDate(new Date(end.at.getTime() - 1), calendar);
  return { on, at: end.at, provisional: end.provisional, stopped: false };
}

interface Time {
  /** Milliseconds of one of the unit. */
  unit: number;
  after(start: InstantResult, milliseconds: number): InstantResult;
  between(from: Date, to: Date): { milliseconds: number; provisional: boolean };
}

/** How time passes for a unit: always, or only while the office is open. @throws Problem clock.unitMismatch */
export function timeIn(unit: Unit, calendar: Calendar, hours: OfficeHours | undefined): Time {
  if (!isExact(unit)) throw new Problem('clock.unitMismatch', 409);
  if (unit === 'minutes') {
    return {
      unit: MINUTE,
      after: ({ at, provisional }, milliseconds) => ({
        at: new Date(at.getTime() + milliseconds),
        provisional,
      }),
      between: (from, to) => ({ milliseconds: to.getTime() - from.getTime(), provisional: false }),
    };
  }
  if (!hours) throw new Problem('clock.noOfficeHours', 409);
  return {
    unit: HOUR,
    after({ at, provisional }, milliseconds) {
      const end = addOfficeTime(calendar, hours, at, milliseconds);
      return { at: end.at, provisional: provisional || end.provisional };
    },
    between: (from, to) => officeTimeBetween(calendar, hours, from, to),
  };
}
