import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Unit } from '#platform/clock/pure/amount.ts';
import { flattenMessages } from '#platform/i18n/pure/flattenMessages.ts';
import { stateKinds } from './plain/stateKinds.ts';

const zh = new Map(
  ['./locales/zh-CN.json', './desk/locales/zh-CN.json'].flatMap((file) => [
    ...flattenMessages(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))),
  ]),
);

test('every shared state has its word', () => {
  expect(Object.keys(stateKinds).filter((kind) => !zh.has(`ui.state.${kind}`))).toEqual([]);
});

test('two states of one group never share a word', () => {
  for (const group of ['clock', 'case', 'licence']) {
    const words = [...zh].filter(([key]) => key.startsWith(`ui.state.${group}.`)).map(([, word]) => word);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('what is left of a clock can be said in every unit in which one is counted', () => {
  // Weeks, months and years are told in days: that is how the clock counts what is left of them.
  const inDays = ['weeks', 'months', 'years'];
  const units = Unit.options.filter((unit) => !inDays.includes(unit));
  const missing = units
    .flatMap((unit) => [`ui.clock.left.${unit}_other`, `ui.clock.over.${unit}_other`])
    .filter((key) => !zh.has(key));
  expect(missing).toEqual([]);
});
