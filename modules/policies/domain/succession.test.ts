import { describe, expect, it } from 'vitest';
import { isInForce } from './isInForce.ts';
import { checkSuccession, lastDayOf } from './succession.ts';

const version = (from?: string, to?: string) => ({
  policy: 'keep-jobs',
  version: 1,
  valid: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
});

describe('checkSuccession', () => {
  it.each([
    ['the day after', version('2026-01-01'), version('2025-01-01', '2025-12-31'), []],
    ['the same day', version('2025-12-31'), version('2025-01-01', '2025-12-31'), ['overlaps']],
    ['an open end, which it ends itself', version('2026-01-01'), version('2025-01-01'), []],
    ['the same beginning', version('2025-01-01'), version('2025-01-01'), ['startsBeforePredecessor']],
    ['no beginning', version(undefined, '2025-12-31'), version(undefined, '2024-12-31'), ['startUnknown']],
    [
      'an end that is past',
      version(undefined, '2024-12-31'),
      version(undefined, '2024-12-31'),
      ['endsBeforePredecessor'],
    ],
  ])('%s', (_, next, previous, expected) => {
    expect(checkSuccession(next, previous).map(({ code }) => code.split('.').at(-1))).toEqual(expected);
  });

  it('gives the last day of the one before', () => {
    expect(lastDayOf(version('2025-01-01'), version('2026-03-01'), '2026-02-01')).toBe('2026-02-28');
    expect(lastDayOf(version('2025-01-01', '2025-12-31'), version('2026-03-01'), '2026-02-01')).toBe(
      '2025-12-31',
    );
    expect(lastDayOf(version('2025-01-01'), version(), '2026-02-01')).toBe('2026-01-31');
  });
});

describe('isInForce', () => {
  it('counts both days, and a side left open does not end it', () => {
    const policy = version('2025-01-01', '2025-12-31');
    expect(
      ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) => isInForce(policy, day)),
    ).toEqual([false, true, true, false]);
    expect(isInForce(version(), '2026-01-01')).toBe(true);
  });
});
