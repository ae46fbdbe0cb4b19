import { expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { endClock, startClock, stopClock } from './legalClock.ts';
import { remaining } from './remaining.ts';

const cn = loadCalendar();
const at = (time: string) => new Date(`${time}+08:00`);
const clock = startClock({ amount: 5, unit: 'workdays', source: 'test' }, '2026-03-02T02:00:00Z');

test.each([
  ['2026-03-02T10:00', 5, false],
  ['2026-03-06T10:00', 1, false],
  ['2026-03-08T10:00', 1, false],
  ['2026-03-09T23:59', 0, false],
  ['2026-03-10T00:01', -1, true],
  ['2026-03-16T10:00', -5, true],
])('at %s there are %i working days left', (now, amount, overdue) => {
  expect(remaining(clock, cn, at(now))).toEqual({
    amount,
    unit: 'workdays',
    overdue,
    stopped: false,
    provisional: false,
  });
});

test('a stopped clock keeps what it had', () => {
  const stopped = stopClock(clock, '2026-03-04T02:00:00Z', 'test');
  expect(remaining(stopped, cn, at('2026-05-06T10:00'))).toMatchObject({
    amount: 3,
    stopped: true,
    overdue: false,
  });
});

test('an ended clock tells for good whether it was in time', () => {
  const inTime = endClock(clock, '2026-03-06T02:00:00Z');
  const late = endClock(clock, '2026-03-11T02:00:00Z');
  expect(remaining(inTime, cn, at('2026-12-01T10:00'))).toMatchObject({ amount: 1, overdue: false });
  expect(remaining(late, cn, at('2026-03-03T10:00'))).toMatchObject({ amount: -2, overdue: true });
});

test('months and years are told in days, minutes and hours with their fraction', () => {
  const month = startClock({ amount: 1, unit: 'months', source: 'test' }, '2026-03-02T02:00:00Z');
  expect(remaining(month, cn, at('2026-03-20T10:00'))).toMatchObject({ amount: 13, unit: 'days' });
  const hour = startClock({ amount: 60, unit: 'minutes', source: 'test' }, '2026-03-02T02:00:00Z');
  expect(remaining(hour, cn, at('2026-03-02T10:30:30'))).toMatchObject({ amount: 29.5, unit: 'minutes' });
  expect(remaining(hour, cn, at('2026-03-02T11:02'))).toMatchObject({ amount: -2, overdue: true });
  const officeHours = [{ from: '09:00', to: '17:00' }];
  const half = startClock(
    { amount: 4, unit: 'workhours', source: 'test', officeHours },
    '2026-03-06T07:00:00Z',
  );
  expect(remaining(half, cn, at('2026-03-08T12:00'))).toMatchObject({ amount: 2, unit: 'workhours' });
});

test('what rests on an unpublished year says so', () => {
  const long = startClock({ amount: 45, unit: 'workdays', source: 'test' }, '2026-12-01T02:00:00Z');
  expect(remaining(long, cn, at('2026-12-02T10:00')).provisional).toBe(true);
});
