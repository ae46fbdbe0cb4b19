import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClockBadge, type ClockFacts, clockWords } from './ClockBadge.tsx';

const clock = (facts: Partial<ClockFacts>): ClockFacts => ({
  colour: 'green',
  dueOn: '2026-12-08',
  provisional: false,
  stopped: false,
  remaining: { amount: 8, unit: 'workdays' },
  ...facts,
});
const left = (amount: number, unit = 'workdays') => clockWords(clock({ remaining: { amount, unit } }));

test('what is left is told in the unit of the limit', () => {
  expect(left(8)).toEqual({ key: 'left.workdays', count: 8 });
  expect(left(3.9, 'workhours')).toEqual({ key: 'left.workhours', count: 3 });
  expect(left(0)).toEqual({ key: 'today', count: 0 });
  expect(left(0, 'minutes')).toEqual({ key: 'left.minutes', count: 0 });
});

test('overdue counts at least one', () => {
  expect(left(-2)).toEqual({ key: 'over.workdays', count: 2 });
  expect(left(-0.4, 'workhours')).toEqual({ key: 'over.workhours', count: 1 });
});

test('a stopped or ended clock does not count', () => {
  expect(clockWords(clock({ stopped: true }))).toEqual({ key: 'stopped', count: 8 });
  expect(clockWords(clock({ endedAt: '2026-11-22T00:00:00Z' })).key).toBe('ended');
  expect(clockWords(clock({ remaining: null, dueOn: null })).key).toBe('none');
});

test.each([true, false])(
  'a date that may still move says why, to be read and not only on hovering (compact: %s)',
  (compact) => {
    const read = (provisional: boolean) =>
      renderToStaticMarkup(createElement(ClockBadge, { clock: clock({ provisional }), compact })).replace(
        /<[^>]*>/g,
        ' ',
      );
    expect(read(true)).toContain('ui.clock.provisionalWhy');
    expect(read(false)).not.toContain('provisional');
  },
);
