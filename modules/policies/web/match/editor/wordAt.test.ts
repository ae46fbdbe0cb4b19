import { expect, test } from 'vitest';
import { suggestionsFor, wordAt } from './wordAt.ts';

const all = ['从业人数', '研发人员数', '在职残疾职工数', 'list contains('].map((text) => ({
  text,
  label: text,
}));

test('the word at the cursor ends at it and begins after the last sign', () => {
  expect(wordAt('从业人数 >= 5 and 研发', 17)).toEqual({ from: 15, word: '研发' });
  expect(wordAt('not(欠税', 6)).toEqual({ from: 4, word: '欠税' });
  expect(wordAt('从业人数 ', 5)).toEqual({ from: 5, word: '' });
});

test('names that begin with it come before names that hold it; a whole name suggests itself no more', () => {
  expect(suggestionsFor('从', all).map(({ text }) => text)).toEqual(['从业人数']);
  expect(suggestionsFor('人', all).map(({ text }) => text)).toEqual(['从业人数', '研发人员数']);
  expect(suggestionsFor('从业人数', all)).toEqual([]);
  expect(suggestionsFor('', all)).toEqual([]);
  expect(suggestionsFor('contains', all)[0]?.text).toBe('list contains(');
});
