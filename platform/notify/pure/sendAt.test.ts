import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendAt } from './sendAt.ts';

const times = { daily: '08:30', weekly: { weekday: 1, at: '09:00' } };
const night = { from: '22:00', to: '07:30' };
const lunch = { from: '12:00', to: '14:00' };
/** 2026-11-22 is a Sunday. Times are Shanghai's. */
const at = (wall: string, day = '2026-11-22') => new Date(`${day}T${wall}:00+08:00`);
const when = (wall: string, more: Partial<Parameters<typeof sendAt>[1]> = {}) =>
  sendAt(at(wall), { digest: 'instant', quiet: null, times, ...more });

describe('sendAt', () => {
  it('is now, when nothing speaks against it', () => {
    expect(when('03:00')).toEqual(at('03:00'));
    expect(when('12:00', { quiet: night })).toEqual(at('12:00'));
  });

  it.each([
    ['21:59', night, at('21:59')],
    ['22:00', night, at('07:30', '2026-11-23')],
    ['23:59', night, at('07:30', '2026-11-23')],
    ['00:00', night, at('07:30')],
    ['07:29', night, at('07:30')],
    ['07:30', night, at('07:30')],
    ['11:59', lunch, at('11:59')],
    ['12:00', lunch, at('14:00')],
    ['13:59', lunch, at('14:00')],
    ['14:00', lunch, at('14:00')],
  ])('at %s with quiet %j it is %s', (wall, quiet, expected) =>
    expect(when(wall, { quiet })).toEqual(expected),
  );

  it('waits for the next daily digest, today’s while it has not gone out', () => {
    expect(when('08:29', { digest: 'daily' })).toEqual(at('08:30'));
    expect(when('08:30', { digest: 'daily' })).toEqual(at('08:30', '2026-11-23'));
  });

  it('waits for the next weekly digest', () => {
    expect(when('10:00', { digest: 'weekly' })).toEqual(at('09:00', '2026-11-23'));
    const monday = sendAt(at('09:00', '2026-11-23'), { digest: 'weekly', quiet: null, times });
    expect(monday).toEqual(at('09:00', '2026-11-30'));
  });

  it('moves a digest out of quiet hours', () => {
    expect(when('05:00', { digest: 'daily', quiet: { from: '08:00', to: '10:00' } })).toEqual(at('10:00'));
  });

  it('is never before now, never in quiet hours, and at most a day and a week away', () => {
    const wall = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
    const digest = fc.constantFrom('instant' as const, 'daily' as const, 'weekly' as const);
    const now = fc.date({ min: at('00:00'), max: at('00:00', '2027-03-01'), noInvalidDate: true });
    fc.assert(
      fc.property(now, digest, wall, wall, (from, kind, start, end) => {
        fc.pre(start !== end);
        const quiet = { from: start, to: end };
        const sent = sendAt(from, { digest: kind, quiet, times });
        expect(sent.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(sent.getTime() - from.getTime()).toBeLessThanOrEqual(8 * 86_400_000);
        // Whatever comes out may be sent as it is: asking again changes nothing.
        expect(sendAt(sent, { digest: 'instant', quiet, times })).toEqual(sent);
      }),
    );
  });
});
