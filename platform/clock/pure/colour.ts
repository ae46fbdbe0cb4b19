import { z } from 'zod';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Amount } from './amount.ts';
import { type Deadline, deadline, hasRunOut } from './deadline.ts';
import type { LegalClock } from './legalClock.ts';
import { momentBefore } from './moments.ts';
import { leftAt } from './remaining.ts';

/** When a colour begins: so much of the limit used, so long before the end, or when it has run out. */
const Threshold = z.union([
  z.literal('overdue'),
  z.strictObject({ usedShare: z.number().min(0).max(1) }),
  z.strictObject({ left: Amount }),
]);

/** Which colour from when. No source fixes the levels, so each deployment sets its own. */
export const ColourScale = z.strictObject({
  id: z.string().min(1),
  note: Text,
  yellow: Threshold,
  orange: Threshold,
  red: Threshold,
});
export type ColourScale = z.infer<typeof ColourScale>;

export type Colour = 'green' | 'yellow' | 'orange' | 'red' | 'grey';

/**
 * The urgency of a clock. A running clock goes from green to red and never back unless it is stopped,
 * extended or ended; grey is a clock that does not run.
 */
export function colour(clock: LegalClock, calendar: Calendar, now: Date, scale: ColourScale): Colour {
  const due = deadline(clock, calendar);
  if (clock.endedAt || !due.at) return 'grey';
  for (const name of ['red', 'orange', 'yellow'] as const) {
    if (isReached(scale[name], clock, calendar, due, now)) return name;
  }
  return 'green';
}

function isReached(
  threshold: z.infer<typeof Threshold>,
  clock: LegalClock,
  calendar: Calendar,
  due: Deadline,
  now: Date,
): boolean {
  if (threshold === 'overdue') return hasRunOut(due, now);
  if ('left' in threshold) {
    return now >= momentBefore(due, threshold.left, calendar, clock.limit.officeHours);
  }
  return usedShare(clock, calendar, due, now) >= threshold.usedShare;
}

/** 0 at the start, 1 from the last day (or the last minute) on. Stopped time is not used time. */
function usedShare(clock: LegalClock, calendar: Calendar, due: Deadline, now: Date): number {
  const left = leftAt(clock, calendar, due, now).amount;
  const stopped = clock.stops.reduce((sum, { from, to }) => {
    if (to === undefined) return sum;
    const length =
      leftAt(clock, calendar, due, new Date(from)).amount - leftAt(clock, calendar, due, new Date(to)).amount;
    return sum + length;
  }, 0);
  const whole = leftAt(clock, calendar, due, new Date(clock.startedAt)).amount - stopped;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole));
}
