import { expect, test } from 'vitest';
import type { Stage } from '#modules/catalogue/contract.ts';
import type { TimelineEntry } from '#platform/process/pure/caseView.ts';
import { stageProgress } from './stageProgress.ts';

const stage = (id: string) => ({ id, title: { zh: id, en: id } }) as Stage;
const stages = [stage('acceptance'), stage('review'), stage('decision')];
const through = (...states: string[]) =>
  states.map((state, index) => ({ state, at: `2026-11-2${index}T00:00:00Z` }) as TimelineEntry);
const statesOf = (...states: string[]) => stageProgress(stages, through(...states)).map(({ state }) => state);

test('a case that is submitted stands in its first stage', () => {
  expect(statesOf('acceptance')).toEqual(['current', 'todo', 'todo']);
});

test('supplements and stops do not leave the stage', () => {
  expect(statesOf('acceptance', 'supplementing')).toEqual(['current', 'todo', 'todo']);
  expect(statesOf('acceptance', 'supplementing', 'acceptanceAgain')).toEqual(['current', 'todo', 'todo']);
  expect(statesOf('acceptance', 'review', 'review-expert-review')).toEqual(['done', 'current', 'todo']);
});

test('granted has passed everything, each at its time', () => {
  const passed = stageProgress(stages, through('acceptance', 'review', 'decision', 'granted'));
  expect(passed.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(passed.map(({ doneAt }) => doneAt?.slice(0, 10))).toEqual([
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
  ]);
});

test('after a refusal the rest is not reached', () => {
  expect(statesOf('acceptance', 'review', 'refused')).toEqual(['done', 'current', 'skipped']);
  expect(statesOf('acceptance', 'withdrawn')).toEqual(['current', 'skipped', 'skipped']);
});
