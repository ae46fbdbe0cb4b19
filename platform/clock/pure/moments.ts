import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { endOfDay, instantOn, legalDate, startOfDay } from '#platform/calendar/pure/legalDate.ts';
import { type Amount, isExact, type OfficeHours } from './amount.ts';
import type { Deadline } from './deadline.ts';
import { timeIn } from './exactDeadline.ts';
import { shiftBy } from './period.ts';

type Running = Pick<Deadline, 'on' | 'at'>;

/**
 * A moment so long before a deadline: for days the opening (or 00:00) of the day that many days earlier.
 * @throws Error while the clock is stopped, when there is no deadline
 */
export function momentBefore(
  due: Running,
  { amount, unit }: Amount,
  calendar: Calendar,
  hours?: OfficeHours,
): Date {
  const { on, at } = running(due);
  if (isExact(unit)) return exactly(at, -amount, unit, calendar, hours);
  const { date } = shiftBy(calendar, on, -amount, unit);
  const opening = hours?.[0]?.from;
  return opening ? instantOn(date, opening, calendar) : startOfDay(date, calendar);
}

/** A moment so long after a deadline: for days the end of the day that many days later. Zero is the deadline. */
export function momentAfter(
  due: Running,
  { amount, unit }: Amount,
  calendar: Calendar,
  hours?: OfficeHours,
): Date {
  const { on, at } = running(due);
  if (amount === 0) return at;
  if (isExact(unit)) return exactly(at, amount, unit, calendar, hours);
  const { date } = shiftBy(calendar, on, amount, unit);
  const closing = hours?.at(-1)?.to;
  return closing ? instantOn(date, closing, calendar) : endOfDay(date, calendar);
}

function exactly(
  at: Date,
  amount: number,
  unit: Amount['unit'],
  calendar: Calendar,
  hours?: OfficeHours,
): Date {
  const time = timeIn(unit, calendar, hours);
  return time.after({ at, provisional: false }, amount * time.unit).at;
}

function running({ on, at }: Running): { on: string; at: Date } {
  if (!at) throw new Error('a stopped clock has no deadline');
  return { on: on ?? legalDate(at), at };
}
