import { expect, test } from 'vitest';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { isDate } from './isDate.ts';
import { presentFact } from './presentFact.ts';
import { readFacts } from './readFacts.ts';

const read = (plain: Record<string, unknown>) => readFacts(sampleVocabulary, plain);

test('facts travel as JSON and come back', () => {
  const plain = {
    revenue: { value: '12000000.5' },
    headcount: { value: '37' },
    scale: { value: 'small' },
    arrears: { value: false },
    established: { value: '2020-02-29' },
    trades: { value: ['茶'] },
    honours: { value: [] },
    'high-tech-until': 'none',
    industry: 'unknown',
  } as const;
  const found = read(plain);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  expect(found.facts['revenue']).toEqual({ value: { n: 1200000050n, d: 100n } });
  const back = Object.fromEntries(Object.entries(found.facts).map(([id, fact]) => [id, presentFact(fact!)]));
  expect(back).toEqual(plain);
});

test.each([
  ['revenue', { value: 12 }, 'money'],
  ['revenue', { value: '1,000' }, 'money'],
  ['revenue', { value: { n: 1, d: 1 } }, 'money'],
  ['headcount', { value: '3人' }, 'number'],
  ['established', { value: '2025-02-30' }, 'date'],
  ['established', { value: '2025-2-3' }, 'date'],
  ['arrears', { value: 'true' }, 'boolean'],
  ['scale', { value: '小型' }, 'text'],
  ['industry', 'None', 'text'],
  ['industry', null, 'text'],
  ['trades', { value: '茶' }, 'texts'],
  ['trades', { value: ['茶', 1] }, 'texts'],
  ['honours', { value: ['茶'] }, 'texts'],
])('%s cannot be %j', (id, stated, type) => {
  expect(read({ [id]: stated })).toEqual({
    problems: [{ path: id, code: `rules.facts.notA.${type}`, params: { id } }],
  });
});

test('a fact about nothing is refused, not dropped', () => {
  expect(read({ revenu: 'none' })).toEqual({
    problems: [{ path: 'revenu', code: 'rules.facts.noSuchAttribute', params: { id: 'revenu' } }],
  });
});

test('dates are days of the calendar', () => {
  expect(['2024-02-29', '0100-01-01', '9999-12-31'].every(isDate)).toBe(true);
  expect(['2023-02-29', '0099-12-31', '2024-13-01', '2024-1-1', '2024-01-01T00:00', ''].some(isDate)).toBe(
    false,
  );
});
