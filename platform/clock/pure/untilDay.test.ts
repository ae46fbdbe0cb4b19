import { expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { deadline, lateFrom } from './deadline.ts';
import { startClock, stopClock } from './legalClock.ts';
import { shiftBy } from './period.ts';
import { remaining } from './remaining.ts';

const cn = loadCalendar();
const limit = { amount: 30, unit: 'days', source: 'permit.renewal-application' } as const;

test('a clock that ends with a day ends at its 24:00, also on a Sunday, whatever the limit says', () => {
  const clock = { ...startClock(limit, '2026-10-01T02:00:00Z'), until: '2026-11-01' };
  const due = deadline(clock, cn);
  expect(due).toMatchObject({ on: '2026-11-01', provisional: false, stopped: false });
  expect(lateFrom(due)?.toISOString()).toBe('2026-11-01T16:00:00.001Z');
  expect(remaining(clock, cn, new Date('2026-10-30T02:00:00Z'))).toMatchObject({ amount: 2, unit: 'days' });
});

test('a stop does not move the day', () => {
  const clock = { ...startClock(limit, '2026-10-01T02:00:00Z'), until: '2026-11-01' };
  expect(deadline(stopClock(clock, '2026-10-05T02:00:00Z', 'expert-review'), cn).on).toBe('2026-11-01');
});

test('a week is seven days, a month back the same day of the month before or its last', () => {
  expect(shiftBy(cn, '2026-12-28', -1, 'weeks').date).toBe('2026-12-21');
  expect(shiftBy(cn, '2026-03-31', -1, 'months').date).toBe('2026-02-28');
});
