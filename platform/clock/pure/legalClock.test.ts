import { expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { extendClock } from './extendClock.ts';
import {
  type Extension,
  endClock,
  LegalClock,
  Limit,
  resumeClock,
  startClock,
  stopClock,
} from './legalClock.ts';

const cn = loadCalendar();
const limit: Limit = { amount: 5, unit: 'workdays', source: 'test' };
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T02:00:00Z`;
const running = startClock(limit, day(2));
const stopped = stopClock(running, day(3), 'test');
const ended = endClock(running, day(3));
const more: Extension = {
  amount: 2,
  unit: 'workdays',
  rank: 'agency-head',
  reason: 'complex',
  at: day(4),
  source: 's',
};
const extended = extendClock(running, cn, more);

function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
  return 'accepted';
}

test.each([
  ['stop a stopped clock', () => stopClock(stopped, day(4), 'x'), 'clock.alreadyStopped'],
  ['resume a running clock', () => resumeClock(running, day(4)), 'clock.notStopped'],
  ['stop before the start', () => stopClock(running, day(1), 'x'), 'clock.wrongOrder'],
  ['resume before the stop', () => resumeClock(stopped, day(2)), 'clock.wrongOrder'],
  ['stop before an extension that is written', () => stopClock(extended, day(3), 'x'), 'clock.wrongOrder'],
  ['end before the stop', () => endClock(stopped, day(2)), 'clock.wrongOrder'],
  ['stop an ended clock', () => stopClock(ended, day(4), 'x'), 'clock.ended'],
  ['resume an ended clock', () => resumeClock(ended, day(4)), 'clock.ended'],
  ['end an ended clock', () => endClock(ended, day(4)), 'clock.ended'],
  ['extend an ended clock', () => extendClock(ended, cn, more), 'clock.ended'],
  [
    'extend after the deadline',
    () => extendClock(running, cn, { ...more, at: day(10) }),
    'clock.tooLateToExtend',
  ],
  ['extend on the last day', () => extendClock(running, cn, { ...more, at: day(9) }), 'accepted'],
  [
    'extend twice on one ground',
    () => extendClock(extended, cn, { ...more, at: day(5) }),
    'clock.alreadyExtended',
  ],
  [
    'extend on another ground',
    () => extendClock(extended, cn, { ...more, source: 't', at: day(5) }),
    'accepted',
  ],
  [
    'extend days by minutes',
    () => extendClock(running, cn, { ...more, unit: 'minutes' }),
    'clock.unitMismatch',
  ],
  ['extend while stopped', () => extendClock(stopped, cn, more), 'accepted'],
])('%s: %3$s', (_what, run, expected) => {
  expect(code(run)).toBe(expected);
});

test('an extension needs who approved and why', () => {
  expect(() => extendClock(running, cn, { ...more, reason: '' })).toThrow('reason');
  expect(() => extendClock(running, cn, { ...more, rank: '' })).toThrow('rank');
});

test('the steps leave the clock before them as it was', () => {
  expect(running).toEqual({ limit, startedAt: day(2), stops: [], extensions: [] });
  expect(resumeClock(stopped, day(5)).stops).toEqual([{ from: day(3), to: day(5), reason: 'test' }]);
  expect(stopped.stops).toEqual([{ from: day(3), reason: 'test' }]);
});

test('ending a stopped clock closes its stop', () => {
  expect(endClock(stopped, day(6))).toMatchObject({ endedAt: day(6), stops: [{ to: day(6) }] });
});

test('a clock is plain JSON', () => {
  const clock = endClock(resumeClock(stopClock(extended, day(4), 'x', 'art. 9'), day(5)), day(6));
  expect(LegalClock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
});

test.each([
  ['half a working day', { amount: 0.5 }, 'days are whole'],
  ['a negative amount', { amount: -1 }, 'amount'],
  ['working hours without office hours', { unit: 'workhours' }, 'workhours need office hours'],
  [
    'a warning in working hours without office hours',
    { warnBefore: [{ amount: 1, unit: 'workhours' }] },
    'office hours',
  ],
  [
    'office hours that overlap',
    {
      officeHours: [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '17:00' },
      ],
    },
    'follow',
  ],
  ['no source', { source: '' }, 'source'],
])('%s is no limit', (_what, change, message) => {
  expect(() => Limit.parse({ ...limit, ...change })).toThrow(message);
});
