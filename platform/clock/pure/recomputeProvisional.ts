import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { type Deadline, deadline } from './deadline.ts';
import type { LegalClock } from './legalClock.ts';

/** A clock with the deadline that was told, and whatever the caller needs to find it again. */
export interface ToldDeadline<Key> {
  key: Key;
  clock: LegalClock;
  told: Pick<Deadline, 'on' | 'at' | 'provisional'>;
}

export interface RecomputedDeadline<Key> extends ToldDeadline<Key> {
  now: Deadline;
  /** False when the date was confirmed and only stopped being provisional. */
  moved: boolean;
}

/**
 * After a calendar year was published: which provisional deadlines changed. A deadline that was told as
 * certain is never touched, whatever the new calendar says.
 */
export function recomputeProvisional<Key>(
  deadlines: Iterable<ToldDeadline<Key>>,
  calendar: Calendar,
): RecomputedDeadline<Key>[] {
  const changed: RecomputedDeadline<Key>[] = [];
  for (const item of deadlines) {
    if (!item.told.provisional) continue;
    const now = deadline(item.clock, calendar);
    const moved = now.at?.getTime() !== item.told.at?.getTime();
    if (moved || !now.provisional) changed.push({ ...item, now, moved });
  }
  return changed;
}
