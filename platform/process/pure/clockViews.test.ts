import { expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { startClock } from '#platform/clock/pure/legalClock.ts';
import { loadClockDefaults } from '#platform/clock/server/clockDefaults.ts';
import { permit } from '../testing/permit.ts';
import { clockViews } from './clockViews.ts';

test('a clock tells whether its case goes on by itself when it runs out, or only an alarm is raised', () => {
  const at = '2026-09-18T02:00:00Z';
  const clocks = Object.fromEntries(
    Object.entries(permit.clocks).map(([name, { limit }]) => [name, startClock(limit, at)]),
  );
  const state = { state: 'submitted', version: 1, facts: {}, alarms: {}, clocks };
  const [scale] = loadClockDefaults().colourScales;
  const views = clockViews(permit, state, loadCalendar(), new Date(at), scale!);
  expect(views.map(({ name, moves }) => [name, moves])).toEqual([
    ['acceptance', true],
    ['decision', false],
  ]);
});
