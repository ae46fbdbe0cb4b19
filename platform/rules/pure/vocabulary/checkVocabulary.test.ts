import { expect, test } from 'vitest';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import type { Attribute } from './attribute.ts';
import { checkVocabulary } from './checkVocabulary.ts';
import { indexVocabulary } from './indexVocabulary.ts';

const sound: Attribute = { id: 'revenue', names: { zh: '营业收入', en: 'Revenue' }, type: 'money' };

function codesOf(...attributes: Partial<Attribute>[]): [path: string, code: string][] {
  const vocabulary = attributes.map((attribute) => ({ ...sound, ...attribute }));
  return checkVocabulary(vocabulary).map(({ path, code }) => [path, code.replace('rules.vocabulary.', '')]);
}

test('the sample vocabulary is sound, with an id that begins with another', () => {
  expect(checkVocabulary(sampleVocabulary)).toEqual([]);
});

test.each(['Revenue', 'rd_expense', 'a--b', '营收', '', 'constructor', 'toString'])('%j is no id', (id) => {
  expect(codesOf({ id })).toContainEqual([`${id}.id`, 'badId']);
});

test.each(['营业收入（万元）', 'ＡＢ', 'a  b', 'a (b)', ' a', 'a,b', 'a>b', ''])('%j is no name', (zh) => {
  expect(codesOf({ names: { zh, en: 'Revenue' } })).toEqual([['revenue.names.zh', 'badName']]);
});

test.each(['count', 'not', 'if late', 'true', 'list', 'date', 'is known'])('%j is reserved', (en) => {
  expect(codesOf({ names: { zh: '营业收入', en } })).toEqual([['revenue.names.en', 'reservedName']]);
});

test('a name belongs to one attribute, but may be both its names', () => {
  expect(codesOf({ names: { zh: 'GDP', en: 'GDP' } })).toEqual([]);
  expect(codesOf({}, { id: 'other', names: { zh: '另一', en: 'revenue' } })).toContainEqual([
    'other.names.en',
    'nameTwice',
  ]);
});

test('a name may not look like a calculation with others', () => {
  const cost = { id: 'cost', names: { zh: '成本', en: 'Cost' } };
  expect(codesOf({}, cost, { id: 'margin', names: { zh: '营业收入-成本', en: 'Margin' } })).toEqual([
    ['margin.names.zh', 'ambiguousName'],
  ]);
  expect(codesOf({}, cost, { id: 'both', names: { zh: '两者', en: 'Revenue and Cost' } })).toEqual([
    ['both.names.en', 'ambiguousName'],
  ]);
  // Nothing is called `development expense`, so this can only be a name.
  expect(
    codesOf(
      { names: { zh: '研究', en: 'Research' } },
      { id: 'rd', names: { zh: '研发', en: 'Research and development' } },
    ),
  ).toEqual([]);
});

test('closed sets are of text, not empty, and without doubles', () => {
  const option = { value: 'small', title: { zh: '小型', en: 'Small' } };
  expect(codesOf({ values: [option] })).toEqual([['revenue.values', 'valuesOfType']]);
  expect(codesOf({ type: 'text', values: [] })).toEqual([['revenue.values', 'noValues']]);
  const twice = { value: '小型', title: { zh: '小', en: 'S' } };
  expect(codesOf({ type: 'texts', values: [option, twice] })).toEqual([['revenue.values', 'valueTwice']]);
});

test('an ambiguous vocabulary reads no rule at all', () => {
  expect(() => indexVocabulary([sound, { ...sound, id: 'again' }])).toThrow('rules.badVocabulary');
});
