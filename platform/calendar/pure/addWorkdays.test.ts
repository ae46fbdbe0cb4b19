import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../server/loadCalendar.ts';
import { shiftDays } from './addDays.ts';
import { addWorkdays } from './addWorkdays.ts';
import { isWorkday } from './isWorkday.ts';
import { workdaysBetween } from './workdaysBetween.ts';

const cn = loadCalendar();
const dateIn = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => shiftDays(from, n));
const published = dateIn('2024-01-01', 1_000);

describe('working days counted from a date', () => {
  test.each([
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-18', 45, '2026-11-26'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2025-09-26', 20, '2025-10-30'],
    ['2026-04-30', 3, '2026-05-08'],
  ])('%s + %i working days = %s', (start, count, end) => {
    expect(addWorkdays(cn, start, count)).toEqual({ date: end, provisional: false });
    expect(workdaysBetween(cn, start, end)).toEqual({ workdays: count, provisional: false });
  });

  test.each([
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has %i working days', (year, count) => {
    const { workdays } = workdaysBetween(cn, `${Number(year) - 1}-12-31`, `${year}-12-31`);
    expect(workdays).toBe(count);
  });

  test('going back is the reverse of going on, from working day to working day', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 1, max: 120 }), (date, count) => {
        const start = addWorkdays(cn, date, 1).date;
        const end = addWorkdays(cn, start, count).date;
        expect(addWorkdays(cn, end, -count).date).toBe(start);
        expect(workdaysBetween(cn, start, end).workdays).toBe(count);
        expect(workdaysBetween(cn, end, start).workdays).toBe(-count);
      }),
    );
  });

  test('the result is a working day, later than the start, and adding in two parts is adding once', () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(published, count, count, (start, a, b) => {
        const first = addWorkdays(cn, start, a);
        expect(isWorkday(cn, first.date).workday).toBe(true);
        expect(first.date > start).toBe(true);
        expect(addWorkdays(cn, first.date, b).date).toBe(addWorkdays(cn, start, a + b).date);
      }),
    );
  });

  test('only whole days are counted', () => {
    expect(() => addWorkdays(cn, '2026-01-05', 0.5)).toThrow(RangeError);
    expect(() => addWorkdays(cn, '2026-02-30', 1)).toThrow('not a calendar date: 2026-02-30');
  });
});

describe('a year that is not published', () => {
  test('is counted as plain weekdays and says so', () => {
    expect(isWorkday(cn, '2027-02-08')).toEqual({ workday: true, provisional: true });
    expect(isWorkday(cn, '2027-02-06')).toEqual({ workday: false, provisional: true });
    expect(addWorkdays(cn, '2026-12-28', 5)).toEqual({ date: '2027-01-04', provisional: true });
    expect(workdaysBetween(cn, '2026-12-28', '2027-01-04')).toEqual({ workdays: 5, provisional: true });
    expect(isWorkday(cn, '2023-06-01').provisional).toBe(true);
  });

  test('makes the last days of the year before uncertain, because its notice may move them', () => {
    expect(isWorkday(cn, '2026-12-28').provisional).toBe(false);
    expect(isWorkday(cn, '2026-12-29').provisional).toBe(true);
    expect(isWorkday(cn, '2025-12-31').provisional).toBe(false);
  });

  test('never stays silent: a result that touches it is provisional, one that does not is certain', () => {
    fc.assert(
      fc.property(dateIn('2026-11-01', 120), fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { date, provisional } = addWorkdays(cn, start, count);
        expect(provisional).toBe(date >= '2026-12-29');
      }),
    );
  });
});
