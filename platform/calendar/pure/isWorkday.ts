import { type Calendar, isWeekend } from './calendar.ts';
import { dayNumber } from './calendarDate.ts';

export interface DayStatus {
  workday: boolean;
  /** The day's year is not published, or a notice still to come may move this day. */
  provisional: boolean;
}

/** Whether people work on that date. @throws RangeError on a date that does not exist. */
export function isWorkday(calendar: Calendar, date: string): DayStatus {
  return statusOf(calendar, dayNumber(date));
}

/** The same by day number, for counting. */
export function statusOf(calendar: Calendar, day: number): DayStatus {
  let days = knownDays.get(calendar);
  if (!days) {
    days = daysOf(calendar);
    knownDays.set(calendar, days);
  }
  return days.get(day) ?? (isWeekend(day) ? UNKNOWN.off : UNKNOWN.work);
}

const UNKNOWN: Record<'off' | 'work', DayStatus> = {
  off: { workday: false, provisional: true },
  work: { workday: true, provisional: true },
};

/** Every day of the published years, so that counting is one look-up a day. Calendars are immutable. */
const knownDays = new WeakMap<Calendar, Map<number, DayStatus>>();

function daysOf(calendar: Calendar): Map<number, DayStatus> {
  const days = new Map<number, DayStatus>();
  for (const year of Object.keys(calendar.years)) {
    const last = dayNumber(`${year}-12-31`);
    const nextIsPublished = String(Number(year) + 1) in calendar.years;
    const open = nextIsPublished ? undefined : calendar.nextNoticeReaches;
    const certainUntil = open ? dayNumber(`${year}-${open}`) - 1 : last;
    for (let day = dayNumber(`${year}-01-01`); day <= last; day += 1) {
      days.set(day, { workday: !isWeekend(day), provisional: day > certainUntil });
    }
  }
  for (const { off, work } of Object.values(calendar.years)) {
    for (const date of off) days.set(dayNumber(date), { workday: false, provisional: false });
    for (const date of work) days.set(dayNumber(date), { workday: true, provisional: false });
  }
  return days;
}
