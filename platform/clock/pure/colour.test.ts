import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { loadClockDefaults } from '../server/clockDefaults.ts';
import { colour } from './colour.ts';
import { extendClock } from './extendClock.ts';
import { endClock, resumeClock, startClock, stopClock } from './legalClock.ts';

const cn = loadCalendar();
const standard = loadClockDefaults().colourScales[0]!;
const at = (time: string) => new Date(`${time}+08:00`);
const clock = startClock({ amount: 10, unit: 'workdays', source: 'test' }, '2026-03-02T02:00:00Z');

test.each([
  ['2026-03-02T10:00', 'green'],
  ['2026-03-06T23:59', 'green'],
  ['2026-03-09T00:00', 'yellow'],
  ['2026-03-12T00:00', 'orange'],
  ['2026-03-16T23:59', 'orange'],
  ['2026-03-17T00:01', 'red'],
])('at %s a limit of ten working days is %s', (now, expected) => {
  expect(colour(clock, cn, at(now), standard)).toBe(expected);
});

test('a clock that does not run is grey', () => {
  const stopped = stopClock(clock, '2026-03-12T02:00:00Z', 'test');
  expect(colour(stopped, cn, at('2026-04-20T10:00'), standard)).toBe('grey');
  expect(colour(endClock(clock, '2026-03-12T02:00:00Z'), cn, at('2026-04-20T10:00'), standard)).toBe('grey');
});

test('stopped time is not used time, and an extension gives a calmer colour back', () => {
  const resumed = resumeClock(stopClock(clock, '2026-03-06T02:00:00Z', 'test'), '2026-03-13T02:00:00Z');
  expect(colour(resumed, cn, at('2026-03-13T10:00'), standard)).toBe('green');
  expect(colour(resumed, cn, at('2026-03-16T10:00'), standard)).toBe('yellow');
  const more = {
    amount: 20,
    unit: 'workdays',
    rank: 'head',
    reason: 'r',
    at: '2026-03-13T02:00:00Z',
  } as const;
  expect(colour(clock, cn, at('2026-03-13T10:00'), standard)).toBe('orange');
  expect(colour(extendClock(clock, cn, more), cn, at('2026-03-13T10:00'), standard)).toBe('green');
});

test('a scale may count what is left instead', () => {
  const scale = {
    ...standard,
    yellow: { left: { amount: 3, unit: 'workdays' } },
    orange: { left: { amount: 60, unit: 'minutes' } },
  } as const;
  expect(colour(clock, cn, at('2026-03-10T23:59'), scale)).toBe('green');
  expect(colour(clock, cn, at('2026-03-11T00:00'), scale)).toBe('yellow');
  expect(colour(clock, cn, at('2026-03-16T23:00'), scale)).toBe('orange');
});

test('time alone only moves a clock forward: green, yellow, orange, red', () => {
  const order = ['green', 'yellow', 'orange', 'red'];
  const unit = fc.constantFrom(
    'minutes' as const,
    'workdays' as const,
    'days' as const,
    'workhours' as const,
  );
  const officeHours = [{ from: '09:00', to: '17:00' }];
  fc.assert(
    fc.property(
      unit,
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.nat(90_000), { minLength: 6 }),
      (u, n, minutes) => {
        const made = startClock({ amount: n, unit: u, source: 'test', officeHours }, '2026-03-02T02:00:00Z');
        const times = [...minutes].sort((a, b) => a - b);
        const seen = times.map((m) =>
          order.indexOf(colour(made, cn, new Date(Date.parse(made.startedAt) + m * 60_000), standard)),
        );
        expect([...seen].sort((a, b) => a - b)).toEqual(seen);
        expect(seen).not.toContain(-1);
      },
    ),
  );
});
