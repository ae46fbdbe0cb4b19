import { limitsIn } from '../../domain/replicate/limitsIn.ts';
import { both } from './both.ts';
import type { Comparing } from './compare.ts';

/** Limits in working days rest on the calendar of their year: this year's, and the next one's soon. */
export function compareCalendar({ pack, target, today, found, settled }: Comparing): void {
  const byWorkdays = pack.matters.some(({ body }) =>
    limitsIn(body).some(({ limit }) => limit.unit === 'workdays' || limit.unit === 'workhours'),
  );
  if (!byWorkdays) return;
  const year = Number(today.slice(0, 4));
  for (const wanted of [String(year), String(year + 1)]) {
    if (target.years.includes(wanted)) {
      settled.push(both('reforms.replicate.calendar.settled', { year: wanted }));
      continue;
    }
    found.push({
      key: `calendar:${wanted}`,
      kind: 'calendar',
      question: both('reforms.replicate.calendar.unpublished', { year: wanted }),
      options: [
        { value: 'provisional', title: both('reforms.replicate.calendar.provisional'), stops: false },
        { value: 'wait', title: both('reforms.replicate.calendar.wait'), stops: true },
      ],
      default: 'provisional',
      amount: false,
    });
  }
}
