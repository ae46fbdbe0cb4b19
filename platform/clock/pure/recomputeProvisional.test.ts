import { expect, test } from 'vitest';
import { expandRange } from '#platform/calendar/pure/calendarFile.ts';
import { withYear } from '#platform/calendar/pure/withYear.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { deadline } from './deadline.ts';
import { startClock } from './legalClock.ts';
import { recomputeProvisional } from './recomputeProvisional.ts';

const before = loadCalendar();
const year = {
  off: expandRange('2099-01-01..2099-01-05'),
  work: ['2099-01-10'],
  source: 'an invented notice',
};
const next = withYear(
  withYear(before, '2098', { off: [], work: [], source: 'an invented notice' }),
  '2099',
  year,
);

function told(key: string, startedAt: string, amount: number) {
  const clock = startClock({ amount, unit: 'workdays', source: 'test' }, startedAt);
  return { key, clock, told: deadline(clock, before) };
}

test('publishing a year moves or confirms what was provisional, and touches nothing else', () => {
  const items = [
    told('moved', '2098-12-29T02:00:00Z', 5),
    told('confirmed', '2098-03-03T02:00:00Z', 5),
    told('certain', '2026-03-02T02:00:00Z', 5),
    told('still open', '2099-12-30T02:00:00Z', 5),
  ];
  const changed = recomputeProvisional(items, next);
  expect(changed.map(({ key, moved, now }) => [key, moved, now.on, now.provisional])).toEqual([
    ['moved', true, '2099-01-08', false],
    ['confirmed', false, '2098-03-10', false],
  ]);
});

test('a deadline told as certain stays, even if the new calendar would move it', () => {
  const item = told('x', '2098-12-29T02:00:00Z', 5);
  expect(recomputeProvisional([{ ...item, told: { ...item.told, provisional: false } }], next)).toEqual([]);
});
