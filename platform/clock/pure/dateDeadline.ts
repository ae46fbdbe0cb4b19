import type { DatedResult } from '#platform/calendar/pure/addWorkdays.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { endOfDay, instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { rollToWorkday } from '#platform/calendar/pure/rollToWorkday.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type DateUnit, isExact, type OfficeHours } from './amount.ts';
import { clockEvents } from './clockEvents.ts';
import type { Deadline } from './deadline.ts';
import type { Extension, LegalClock, Stop } from './legalClock.ts';
import { countedIn, daysBetween, shiftBy } from './period.ts';

/** The deadline of a limit counted by dates. See `deadline`. */
export function dateDeadline(clock: LegalClock, calendar: Calendar): Deadline {
  const unit = clock.limit.unit as DateUnit;
  let end = shiftBy(calendar, legalDate(new Date(clock.startedAt), calendar), clock.limit.amount, unit);
  for (const event of clockEvents(clock)) {
    const next =
      'stop' in event ? afterStop(calendar, end, event.stop, unit) : extended(calendar, end, event.extension);
    if (next === 'stopped') return { on: undefined, at: undefined, provisional: false, stopped: true };
    end = next;
  }
  const last = clock.limit.rolls === false ? end : rollToWorkday(calendar, end.date);
  return {
    on: last.date,
    at: closingOf(last.date, clock.limit.officeHours),
    provisional: end.provisional || last.provisional,
    stopped: false,
  };
}

/** The whole period grows before its last day rolls: 30 days and 10 more are 40 days from the start. */
function extended(calendar: Calendar, end: DatedResult, { amount, unit }: Extension): DatedResult {
  if (isExact(unit)) throw new Problem('clock.unitMismatch', 409);
  return carry(end, shiftBy(calendar, end.date, amount, unit));
}

/**
 * A stop of k days moves the end by k days. The day on which the stop begins was used; the day of
 * resumption is, like a start day, not counted.
 */
function afterStop(
  calendar: Calendar,
  end: DatedResult,
  stop: Stop,
  unit: DateUnit,
): DatedResult | 'stopped' {
  const last = rollToWorkday(calendar, end.date);
  const from = legalDate(new Date(stop.from), calendar);
  if (from > last.date) return end;
  if (stop.to === undefined) return 'stopped';
  const stopped = daysBetween(calendar, from, legalDate(new Date(stop.to), calendar), unit);
  // Begun after the unrolled end, the days are added to the day to which the end had rolled.
  const base = from > end.date ? carry(end, last) : end;
  const moved = shiftBy(calendar, base.date, stopped.days, countedIn(unit));
  return carry(base, { ...moved, provisional: moved.provisional || stopped.provisional });
}

function carry(before: DatedResult, after: DatedResult): DatedResult {
  return { date: after.date, provisional: before.provisional || after.provisional };
}

function closingOf(date: string, hours: OfficeHours | undefined): Date {
  const closing = hours?.at(-1)?.to;
  return closing ? instantOn(date, closing) : endOfDay(date);
}
