import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flattenMessages } from '#platform/i18n/pure/flattenMessages.ts';
import { VISIT_OUTCOMES } from '../domain/visitOutcome.ts';
import { STANDINGS } from './CheckStanding.tsx';

const zh = flattenMessages(
  JSON.parse(readFileSync(new URL('../locales/zh-CN.json', import.meta.url), 'utf8')),
);
const missing = (keys: string[]) => keys.filter((key) => !zh.has(key));

test('every state of a post-check is told to the firm, with what comes next', () => {
  const keys = Object.keys(STANDINGS).flatMap((state) => [
    `supervision.standing.${state}.title`,
    `supervision.standing.${state}.next`,
  ]);
  expect(missing(keys)).toEqual([]);
});

test('every end of a visit has its words', () => {
  expect(missing(VISIT_OUTCOMES.map((outcome) => `supervision.visit.ended.${outcome}`))).toEqual([]);
});
