import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { fault, note, type PolicyFinding } from './finding.ts';
import type { Policy } from './policy.ts';

type Version = Pick<Policy, 'policy' | 'version' | 'valid'>;

/**
 * Whether a version may follow its predecessor: it begins later, and the predecessor does not still hold by
 * its own dates. One without an end is ended by its successor; one with an end that reaches into the new
 * version is refused, because a firm would have two amounts for the same day.
 */
export function checkSuccession(next: Version, previous: Version): PolicyFinding[] {
  const params = { policy: previous.policy, version: previous.version };
  const { from, to } = next.valid;
  const { from: began, to: ended } = previous.valid;
  if (from === undefined) {
    if (to !== undefined && ended !== undefined && to <= ended) {
      return [fault(['valid', 'to'], 'endsBeforePredecessor', { ...params, to, ended })];
    }
    return [note(['valid', 'from'], 'startUnknown', params)];
  }
  if (began !== undefined && from <= began) {
    return [fault(['valid', 'from'], 'startsBeforePredecessor', { ...params, from, began })];
  }
  if (ended !== undefined && from <= ended) {
    return [fault(['valid', 'from'], 'overlaps', { ...params, from, ended })];
  }
  return [];
}

/** The last day of the predecessor once a successor is published: its own, or the day before the new one begins. */
export function lastDayOf(previous: Version, next: Version, published: string): string {
  const day = shiftDays(next.valid.from ?? published, -1);
  return previous.valid.to !== undefined && previous.valid.to < day ? previous.valid.to : day;
}
