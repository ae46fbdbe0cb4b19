import { expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { loadClockDefaults } from '../server/clockDefaults.ts';
import { EscalationLadder, escalation, escalationReached } from './escalation.ts';
import { startClock, stopClock } from './legalClock.ts';

const cn = loadCalendar();
const ladder = loadClockDefaults().escalationLadders[0]!;
const clock = startClock({ amount: 5, unit: 'workdays', source: 'test' }, '2026-03-02T02:00:00Z');
const at = (time: string) => new Date(`${time}+08:00`);

test.each([
  ['2026-03-05T23:59', undefined],
  ['2026-03-06T00:00', 'holder'],
  ['2026-03-09T24:00', 'holder'],
  ['2026-03-10T00:01', 'agency-head'],
  ['2026-03-12T23:59', 'agency-head'],
  ['2026-03-13T00:01', 'supervision-office'],
  ['2026-03-17T00:01', 'government-head'],
])('at %s it has come to %s', (now, to) => {
  expect(escalationReached(ladder, clock, cn, at(now))?.to).toBe(to);
});

test('the steps are told ahead, so that each can be a timer', () => {
  expect(escalation(ladder, clock, cn).map(({ level, at: when }) => [level, when.toISOString()])).toEqual([
    [1, '2026-03-05T16:00:00.000Z'],
    [2, '2026-03-09T16:00:00.001Z'],
    [3, '2026-03-12T16:00:00.001Z'],
    [4, '2026-03-16T16:00:00.001Z'],
  ]);
});

test('a minute limit climbs in minutes', () => {
  const steps = [{ level: 1, to: 'desk', after: { amount: 15, unit: 'minutes' as const } }];
  const hour = startClock({ amount: 60, unit: 'minutes', source: 'test' }, '2026-03-02T02:00:00Z');
  expect(escalationReached({ ...ladder, steps }, hour, cn, at('2026-03-02T11:15'))).toBeUndefined();
  expect(escalationReached({ ...ladder, steps }, hour, cn, at('2026-03-02T11:16'))?.to).toBe('desk');
});

test('a stopped clock climbs no ladder', () => {
  expect(escalation(ladder, stopClock(clock, '2026-03-03T02:00:00Z', 'test'), cn)).toEqual([]);
});

test.each([
  ['neither before nor after', [{ level: 1, to: 'a' }]],
  [
    'levels that fall',
    [
      { level: 2, to: 'a', after: { amount: 0, unit: 'days' } },
      { level: 1, to: 'b', after: { amount: 1, unit: 'days' } },
    ],
  ],
  ['no steps', []],
])('a ladder with %s is refused', (_what, steps) => {
  expect(EscalationLadder.safeParse({ ...ladder, steps }).success).toBe(false);
});
