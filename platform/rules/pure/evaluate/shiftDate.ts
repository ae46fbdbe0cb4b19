import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import type { Duration } from '../tree/value.ts';

const firstYear = 100;
const lastYear = 9999;

/**
 * A 'YYYY-MM-DD' date moved by months or days. 31 March less a month is the last of February.
 * Undefined where the result leaves the calendar (years 100 to 9999).
 */
export function shiftDate(date: string, direction: 1 | -1, { months, days }: Duration): string | undefined {
  const year = Number(date.slice(0, 4)) + direction * Math.ceil(months / 12 + days / 365);
  if (year < firstYear || year > lastYear) return undefined;
  return days === 0 ? shiftMonths(date, direction * months) : shiftDays(date, direction * days);
}
