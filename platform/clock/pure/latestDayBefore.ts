import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import type { Amount, DateUnit } from './amount.ts';
import { shiftBy } from './period.ts';

/**
 * The latest day for something that must be done so long before an event: a hearing notice (art. 48), an
 * application for renewal (art. 50). The day of the event is not counted, and nothing rolls forward.
 */
export function latestDayBefore(
  limit: Pick<Amount, 'amount'> & { unit: DateUnit },
  event: string,
  calendar: Calendar,
): { date: string; provisional: boolean } {
  return shiftBy(calendar, event, -limit.amount, limit.unit);
}
