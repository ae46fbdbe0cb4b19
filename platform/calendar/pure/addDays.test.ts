import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCalendar } from '../server/loadCalendar.ts';
import { addDays, shiftDays } from './addDays.ts';
import { addMonths, shiftMonths } from './addMonths.ts';
import { isWorkday } from './isWorkday.ts';

const cn = loadCalendar();

test.each([
  ['an ordinary day stays', '2026-03-02', 30, '2026-04-01'],
  ['a Sunday moves to Monday', '2026-03-02', 6, '2026-03-09'],
  ['a worked Sunday does not move', '2026-09-10', 10, '2026-09-20'],
  ['a long holiday is passed over', '2026-09-11', 20, '2026-10-08'],
  ['the spring holiday is passed over', '2026-01-16', 30, '2026-02-24'],
])('%s: %s + %i days = %s', (_why, start, count, end) => {
  expect(addDays(cn, start, count)).toEqual({ date: end, provisional: false });
});

test('counted backwards nothing moves', () => {
  expect(addDays(cn, '2026-03-31', -30)).toEqual({ date: '2026-03-01', provisional: false });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-15', 24, '2028-05-15'],
])('%s and %i months on is %s: the same day, else the last of the month', (start, count, end) => {
  expect(shiftMonths(start, count)).toBe(end);
});

test('months end on a working day', () => {
  expect(addMonths(cn, '2026-01-31', 1)).toEqual({ date: '2026-02-28', provisional: false });
  expect(addMonths(cn, '2026-02-01', 3)).toEqual({ date: '2026-05-06', provisional: false });
  expect(addMonths(cn, '2025-02-15', 12)).toEqual({ date: '2026-02-24', provisional: false });
  expect(addMonths(cn, '2026-02-24', 36)).toEqual({ date: '2029-02-26', provisional: true });
});

test('only the last day must be known: days that pass in between do not make a date provisional', () => {
  const date = fc.integer({ min: 0, max: 700 }).map((n) => shiftDays('2024-01-01', n));
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 300 }), (start, count) => {
      const end = addDays(cn, start, count);
      expect(isWorkday(cn, end.date).workday).toBe(true);
      expect(end.date >= shiftDays(start, count)).toBe(true);
      expect(end.provisional).toBe(end.date >= '2026-12-29');
    }),
  );
});
