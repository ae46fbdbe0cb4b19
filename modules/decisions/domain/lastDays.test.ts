import { expect, it } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { lastDays } from './lastDays.ts';

it('counts sixty days and six months from the day after receipt, and rolls over a day off', () => {
  // 23 November + 60 days is Friday 22 January; six months end on Sunday 23 May, and roll to Monday.
  expect(lastDays(loadLaw(), loadCalendar(), '2026-11-23')).toEqual({
    reconsideration: '2027-01-22',
    suit: '2027-05-24',
  });
});
