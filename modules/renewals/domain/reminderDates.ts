import type { Renewal } from '#modules/catalogue/contract.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { shiftBy } from '#platform/clock/pure/period.ts';

/** The legal dates of the reminders of a licence that ends on that day, the first the earliest. */
export function reminderDates(
  { reminders }: Pick<Renewal, 'reminders'>,
  validTo: string,
  calendar: Calendar,
): string[] {
  return reminders.map(({ before }) => shiftBy(calendar, validTo, -before.amount, before.unit).date);
}
