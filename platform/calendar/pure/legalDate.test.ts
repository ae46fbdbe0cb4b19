import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftDays } from './addDays.ts';
import { endOfDay, instantOn, legalDate, startOfDay } from './legalDate.ts';

test('a date is the one in China, wherever the server stands', () => {
  expect(legalDate(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
  expect(legalDate(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
});

test('a day ends at 24:00, which is 00:00 of the next', () => {
  expect(endOfDay('2026-03-01').toISOString()).toBe('2026-03-01T16:00:00.000Z');
  expect(startOfDay('2026-03-02')).toEqual(endOfDay('2026-03-01'));
  expect(instantOn('2026-03-01', '17:30').toISOString()).toBe('2026-03-01T09:30:00.000Z');
});

test('agrees with the time zone database', () => {
  const inShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
  const instant = fc.date({
    min: new Date('1992-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, (at) => {
      const date = legalDate(at);
      expect(date).toBe(inShanghai.format(at));
      expect(startOfDay(date) <= at && at < endOfDay(date)).toBe(true);
      expect(endOfDay(date)).toEqual(startOfDay(shiftDays(date, 1)));
    }),
  );
});
