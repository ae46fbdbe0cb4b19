import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { endOfDay, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { DraftSettings } from './draftSettings.ts';

/** When a draft that is not touched again is erased: at the end of a day, so that a date can be shown. */
export function draftExpiry(now: Date, { keepOpenMonths }: DraftSettings): Date {
  return endOfDay(shiftMonths(legalDate(now), keepOpenMonths));
}
