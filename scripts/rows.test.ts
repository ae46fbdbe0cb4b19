import { expect, test } from 'vitest';
import { collect, unproven } from './rows/collect.ts';
import { testsIn } from './rows/readTests.ts';
import type { Row } from './rows/row.ts';
import { table } from './rows/table.ts';
import { provenRows } from './rows.ts';

const rows: Row[] = [
  { id: 'APV-01', title: { zh: '一', en: 'One' }, parameters: ['r1', 'r2', 'r10'] },
  { id: 'HR-01', title: { zh: '二', en: 'Two' }, parameters: ['r1'] },
];

test('no test and no scenario names a row or a parameter that is not there', () => {
  const { rows: all, unknown } = provenRows();
  expect(unknown).toEqual([]);
  expect(all).toHaveLength(283);
  expect(new Set(all.map(({ id }) => id)).size).toBe(283);
});

test('tags are read from titles only, blocks in front of their tests; what is skipped shows nothing', () => {
  const source = [
    "import { test } from 'vitest';",
    '// test("[HR-01]", () => {});',
    "const text = 'test [HR-01]';",
    "test('a [APV-01.r1] [APV-01.r2]', () => {});",
    "describe('block [HR-01]', () => {",
    "  it('inside', () => { fire('[APV-01]'); });",
    '  it.each([1])(`each $' + '{1} [APV-01.r10]`, () => {});',
    '});',
    "test.each([['first [APV-01.r2]', 1], [two, 2]])('%s in a table', () => {});",
    "const kinds = [['third [HR-01.r1]']];",
    "describe.each(kinds)('%s', (kind) => { it('of a kind', () => {}); });",
    "test.skip('skipped [APV-01]', () => {});",
    "describe.skip('skipped block', () => { test('in it [APV-01]', () => {}); });",
    "test.todo('later [APV-01]');",
    "other('no test [APV-01]', () => {});",
    "test.describe('journeys', () => { test('by a firm [APV-01]', () => {}); });",
  ].join('\n');
  expect(testsIn(source, 'a.test.ts').map(({ title, shows }) => [title, shows])).toEqual([
    [
      'a [APV-01.r1] [APV-01.r2]',
      [
        { row: 'APV-01', parameter: 'r1' },
        { row: 'APV-01', parameter: 'r2' },
      ],
    ],
    ['block [HR-01] inside', [{ row: 'HR-01' }]],
    ['block [HR-01] each … [APV-01.r10]', [{ row: 'HR-01' }, { row: 'APV-01', parameter: 'r10' }]],
    ['first [APV-01.r2] in a table', [{ row: 'APV-01', parameter: 'r2' }]],
    ['third [HR-01.r1] of a kind', [{ row: 'HR-01', parameter: 'r1' }]],
    ['journeys by a firm [APV-01]', [{ row: 'APV-01' }]],
  ]);
});

test('a test counts once for a row, with all its parameters; unknown names come out', () => {
  const { rows: proven, unknown } = collect(rows, [
    {
      file: 'a',
      title: 't',
      shows: [{ row: 'APV-01' }, { row: 'APV-01', parameter: 'r1' }, { row: 'APV-01', parameter: 'r10' }],
    },
    { file: 'b', title: 'u', shows: [{ row: 'APV-99' }, { row: 'HR-01', parameter: 'r2' }] },
  ]);
  expect(proven[0]!.proofs).toEqual([{ file: 'a', title: 't', parameters: ['r1', 'r10'] }]);
  expect(unproven(proven[0]!)).toEqual(['r2']);
  expect(unknown.map(({ name }) => name)).toEqual(['APV-99', 'HR-01.r2']);
  expect(table(proven)).toContain('1 of 2 rows have proofs; 2 of 4 parameters have one.');
  expect(table(proven)).toMatch(/APV-01 +1 +2\/3 {2}One {2}lacks r2/);
});
