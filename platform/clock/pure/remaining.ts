import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { isExact } from './amount.ts';
import { type Deadline, deadline, deadlineIgnoringOpenStop, hasRunOut } from './deadline.ts';
import { timeIn } from './exactDeadline.ts';
import { type LegalClock, openStop } from './legalClock.ts';
import { countedIn, daysBetween } from './period.ts';

export interface Remaining {
  /** Whole days after today up to the last day (0 on the last day), or minutes or hours with their fraction. Negative when overdue. */
  amount: number;
  unit: 'minutes' | 'workhours' | 'workdays' | 'days';
  overdue: boolean;
  stopped: boolean;
  provisional: boolean;
}

/**
 * What is left of a limit. It stands still while the clock is stopped, and for good when it has ended, so
 * that an ended clock tells whether it was in time.
 */
export function remaining(clock: LegalClock, calendar: Calendar, now: Date): Remaining {
  const { stopped } = deadline(clock, calendar);
  const due = stopped ? deadlineIgnoringOpenStop(clock, calendar) : deadline(clock, calendar);
  const standsAt = clock.endedAt ?? (stopped ? openStop(clock)?.from : undefined);
  const moment = standsAt === undefined ? now : new Date(standsAt);
  const { amount, unit, provisional } = leftAt(clock, calendar, due, moment);
  return {
    amount,
    unit,
    overdue: hasRunOut(due, moment),
    stopped,
    provisional: due.provisional || provisional,
  };
}

/** From a moment to the deadline, in the unit in which the limit counts. */
export function leftAt(
  clock: LegalClock,
  calendar: Calendar,
  due: Deadline,
  moment: Date,
): Pick<Remaining, 'amount' | 'unit' | 'provisional'> {
  const { officeHours } = clock.limit;
  // A clock that ends with a day is counted in the days that remain.
  const unit = clock.until ? 'days' : clock.limit.unit;
  const at = due.at ?? moment;
  if (!isExact(unit)) {
    const on = due.on ?? legalDate(at, calendar);
    const left = daysBetween(calendar, legalDate(moment, calendar), on, unit);
    return { amount: left.days, unit: countedIn(unit), provisional: left.provisional };
  }
  const time = timeIn(unit, calendar, officeHours);
  const [from, to, sign] = moment <= at ? [moment, at, 1] : [at, moment, -1];
  const left = time.between(from, to);
  return { amount: (sign * left.milliseconds) / time.unit, unit, provisional: left.provisional };
}
