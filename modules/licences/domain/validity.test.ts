import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { lastDayOf, renewedFrom } from './validity.ts';

describe('the last day of a licence', () => {
  test.each([
    ['2026-11-22', 5, 'years', '2031-11-21'],
    ['2026-01-01', 1, 'years', '2026-12-31'],
    ['2026-08-31', 6, 'months', '2027-02-28'],
    ['2028-02-29', 5, 'years', '2033-02-28'],
    ['2028-02-29', 4, 'years', '2032-02-28'],
    ['2026-03-01', 1, 'months', '2026-03-31'],
  ] as const)('valid from %s for %i %s: to %s', (from, amount, unit, last) => {
    expect(lastDayOf(from, { amount, unit })).toBe(last);
  });

  test('a later first day never ends earlier', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => shiftDays('2024-01-01', n));
    const validity = fc.record({
      amount: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('months' as const, 'years' as const),
    });
    fc.assert(
      fc.property(day, validity, (from, valid) => {
        const last = lastDayOf(from, valid);
        expect(last > from).toBe(true);
        expect(lastDayOf(shiftDays(from, 1), valid) >= last).toBe(true);
      }),
    );
  });
});

test('a renewal leaves no gap, also when it is decided after the end; without an end it begins today', () => {
  expect(renewedFrom('2031-11-21', '2031-10-01')).toBe('2031-11-22');
  expect(renewedFrom('2031-11-21', '2031-12-05')).toBe('2031-11-22');
  expect(renewedFrom(null, '2031-12-05')).toBe('2031-12-05');
});
