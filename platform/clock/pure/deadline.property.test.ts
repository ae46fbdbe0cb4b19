import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkday } from '#platform/calendar/pure/isWorkday.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { workdaysBetween } from '#platform/calendar/pure/workdaysBetween.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { Unit } from './amount.ts';
import { deadline, warnings } from './deadline.ts';
import { extendClock } from './extendClock.ts';
import { endClock, type LegalClock, type Limit, resumeClock, startClock, stopClock } from './legalClock.ts';
import { remaining } from './remaining.ts';

const cn = loadCalendar();
const HOUR = 3_600_000;
const officeHours = [{ from: '09:00', to: '17:30' }];
const unit = fc.constantFrom(...Unit.options);
const amount = fc.integer({ min: 1, max: 40 });
const instant = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2026-10-01T00:00:00Z') })
  .map((time) => new Date(time).toISOString());
const limit = fc.record({ amount, unit, source: fc.constant('test'), officeHours: fc.constant(officeHours) });
const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * HOUR).toISOString();

/** A clock with a few stops that are all closed, and perhaps an extension at the end. */
const clock = fc
  .record({
    limit,
    at: instant,
    steps: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }),
    more: fc.option(amount),
  })
  .map(({ limit, at, steps, more }) => {
    let made = startClock(limit, at);
    let time = at;
    for (const [n, hours] of steps.slice(0, steps.length - (steps.length % 2)).entries()) {
      time = later(time, hours);
      made = n % 2 === 0 ? stopClock(made, time, 'test') : resumeClock(made, time);
    }
    const due = deadline(made, cn);
    if (more === null || !due.at || new Date(time) > due.at) return made;
    return extendClock(made, cn, { amount: more, unit: limit.unit, rank: 'head', reason: 'r', at: time });
  });

const at = (made: LegalClock) => deadline(made, cn).at!.getTime();

test('more time never makes the deadline earlier', () => {
  fc.assert(
    fc.property(clock, fc.integer({ min: 0, max: 30 }), (made, more) => {
      const longer = { ...made, limit: { ...made.limit, amount: made.limit.amount + more } };
      expect(at(longer)).toBeGreaterThanOrEqual(at(made));
    }),
  );
});

test('a later start never makes the deadline earlier', () => {
  fc.assert(
    fc.property(limit, instant, fc.integer({ min: 0, max: 500 }), (lim, start, hours) => {
      expect(at(startClock(lim, later(start, hours)))).toBeGreaterThanOrEqual(at(startClock(lim, start)));
    }),
  );
});

test('a deadline counted in days is a working day and ends at closing time', () => {
  fc.assert(
    fc.property(clock, (made) => {
      const due = deadline(made, cn);
      expect(due.stopped).toBe(false);
      if (made.limit.unit === 'minutes') return;
      expect(isWorkday(cn, due.on!).workday).toBe(true);
      expect(legalDate(due.at!)).toBe(due.on);
    }),
  );
});

test('stopping and resuming on the same day is neutral for limits in days', () => {
  const days = clock.filter(({ limit }) => limit.unit !== 'minutes' && limit.unit !== 'workhours');
  fc.assert(
    fc.property(days, instant, (made, time) => {
      const last = Math.max(
        Date.parse(made.startedAt),
        ...made.stops.map(({ to }) => Date.parse(to!)),
        Date.parse(time),
      );
      const when = new Date(last).toISOString();
      const again = resumeClock(stopClock({ ...made, extensions: [] }, when, 'test'), when);
      expect(deadline(again, cn)).toEqual(deadline({ ...made, extensions: [] }, cn));
    }),
  );
});

test('a stop moves a working-day limit by exactly the working days in it', () => {
  fc.assert(
    fc.property(amount, instant, fc.nat(900), fc.nat(900), (days, start, before, length) => {
      const plain = startClock({ amount: days, unit: 'workdays', source: 'test' }, start);
      const from = later(start, before);
      const to = later(from, length);
      const stopped = resumeClock(stopClock(plain, from, 'test'), to);
      const inTime = legalDate(new Date(from)) <= deadline(plain, cn).on!;
      const inStop = workdaysBetween(cn, legalDate(new Date(from)), legalDate(new Date(to))).workdays;
      const moved = workdaysBetween(cn, deadline(plain, cn).on!, deadline(stopped, cn).on!).workdays;
      expect(moved).toBe(inTime ? inStop : 0);
    }),
  );
});

test('a resumed clock never ends before it was resumed', () => {
  fc.assert(
    fc.property(limit, instant, fc.nat(900), fc.nat(900), (lim, start, before, length) => {
      const plain = startClock(lim, start);
      const from = later(start, before);
      if (Date.parse(from) > at(plain)) return;
      const to = later(from, length);
      const end = at(resumeClock(stopClock(plain, from, 'test'), to));
      // Office hours may close before the clock is resumed in the evening; the day still counts.
      expect(legalDate(new Date(end)) >= legalDate(new Date(to)) || lim.unit === 'workhours').toBe(true);
      expect(end).toBeGreaterThanOrEqual(at(plain));
    }),
  );
});

test('what is left shrinks as time passes, stands still while stopped, and is negative only when overdue', () => {
  fc.assert(
    fc.property(clock, fc.nat(2_000), fc.nat(2_000), (made, a, b) => {
      const [first, second] = [later(made.startedAt, a), later(made.startedAt, a + b)].map(
        (time) => new Date(time),
      );
      const [before, after] = [remaining(made, cn, first!), remaining(made, cn, second!)];
      expect(after.amount).toBeLessThanOrEqual(before.amount);
      if (before.amount < 0) expect(before.overdue).toBe(true);
      const last = new Date(
        Math.max(...made.stops.map(({ to }) => Date.parse(to!)), first!.getTime()),
      ).toISOString();
      const stopped = stopClock({ ...made, extensions: [] }, last, 'test');
      if (deadline(stopped, cn).stopped) {
        expect(remaining(stopped, cn, second!)).toEqual(remaining(stopped, cn, new Date(last)));
      }
    }),
  );
});

test('warnings lie between the start and the deadline, in order', () => {
  const warnBefore = fc.array(fc.record({ amount: fc.nat(10), unit }), { maxLength: 4 });
  fc.assert(
    fc.property(limit, warnBefore, instant, (lim, warn, start) => {
      const made = startClock({ ...lim, warnBefore: warn } satisfies Limit, start);
      const times = warnings(made, cn).map((time) => time.getTime());
      expect([...times].sort((x, y) => x - y)).toEqual(times);
      for (const time of times) expect(time > Date.parse(start) && time <= at(made)).toBe(true);
      expect(warnings(endClock(made, start), cn)).toEqual([]);
    }),
  );
});
