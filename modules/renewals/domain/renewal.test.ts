import { describe, expect, it } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { nodesOf } from './nodesOf.ts';
import { reminderDates } from './reminderDates.ts';

const cn = loadCalendar();
const text = { zh: '试', en: 'test' };
const reminders = [
  { before: { amount: 1, unit: 'months' as const }, by: ['official-account' as const], source: 'test' },
  { before: { amount: 1, unit: 'weeks' as const }, by: ['phone' as const, 'sms' as const], source: 'test' },
];

it.each([
  ['2026-12-18', ['2026-11-18', '2026-12-11']],
  ['2027-03-31', ['2027-02-28', '2027-03-24']],
  ['2028-03-30', ['2028-02-29', '2028-03-23']],
])('a licence that ends on %s is reminded of on %j [APV-09.r2] [APV-09.r3]', (end, dates) => {
  expect(reminderDates({ reminders }, end, cn)).toEqual(dates);
});

describe('the list of tasks', () => {
  const nodes = (['remind', 'call', 'prepare', 'survey', 'decide', 'deliver'] as const).map((id) => ({
    id,
    title: text,
    when: id === 'survey' ? ('changed' as const) : ('always' as const),
  }));
  const ids = (changed: boolean | null, state = 'preparing') =>
    nodesOf({ nodes }, { state, changed, finished: false }).map(({ id, state: is }) => `${id} ${is}`);

  it('has a survey only where conditions changed [APV-09.r7]', () => {
    expect(ids(false)).toEqual(['remind done', 'call done', 'prepare now', 'decide ahead', 'deliver ahead']);
    expect(ids(true)).toContain('survey ahead');
    expect(ids(null, 'reminded')).toContain('survey ahead');
  });
});
