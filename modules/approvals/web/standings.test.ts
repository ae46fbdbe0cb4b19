import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flattenMessages } from '#platform/i18n/pure/flattenMessages.ts';
import { type Standing, standingOf } from '../domain/standing.ts';

const zh = flattenMessages(
  JSON.parse(readFileSync(new URL('../locales/zh-CN.json', import.meta.url), 'utf8')),
);
const told: Record<Standing, string[]> = {
  granted: ['title', 'next'],
  refused: ['title', 'next'],
  notAccepted: ['title', 'next'],
  withdrawn: ['title', 'next'],
  supplementing: ['title', 'next'],
  stopped: ['title', 'next'],
  underway: ['title', 'next', 'nextUndated'],
};

test('wherever an application stands, its applicant is told', () => {
  const keys = Object.entries(told).flatMap(([standing, parts]) =>
    parts.map((part) => `approvals.standing.${standing}.${part}`),
  );
  expect(keys.filter((key) => !zh.has(key))).toEqual([]);
});

test('a state without a name of its own is under way, unless the clock stands still', () => {
  const running = { stopped: true, endedAt: '2026-11-22T00:00:00Z' };
  const view = (state: string, clocks: object[] = []) =>
    ({ state, clocks }) as Parameters<typeof standingOf>[0];
  expect(standingOf(view('granted'))).toBe('granted');
  expect(standingOf(view('acceptanceAgain', [running]))).toBe('underway');
  expect(standingOf(view('survey-expert-review', [{ stopped: true, endedAt: null }]))).toBe('stopped');
});
