import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { endOfDay, legalDate } from '#platform/calendar/pure/legalDate.ts';

/** No law sets it: long enough to gather papers, short enough not to keep what nobody needs. */
const KEPT_MONTHS = 3;

/** When an untouched draft is erased. */
export function draftExpiry(now: Date): Date {
  return endOfDay(shiftMonths(legalDate(now), KEPT_MONTHS));
}
