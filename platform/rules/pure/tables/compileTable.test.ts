import { expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import zh from '../../locales/zh-CN.json' with { type: 'json' };
import { factsOf } from '../../testing/ruleOf.ts';
import { sampleTable } from '../../testing/sampleTable.ts';
import { evaluateValue } from '../evaluate/compileRule.ts';
import type { PlainFact } from '../facts/fact.ts';
import { presentFact } from '../facts/presentFact.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Formula } from '../tree/rule.ts';
import { chainTables, compileTable } from './compileTable.ts';
import type { DecisionTable } from './decisionTable.ts';
import { tableProblemCodes } from './tableProblem.ts';

function formulaOf(table: DecisionTable): Formula {
  const compiled = compileTable(table);
  if ('formula' in compiled) return compiled.formula;
  throw new Error(JSON.stringify(compiled.problems));
}

test.each<[Record<string, PlainFact>, PlainFact]>([
  [{ scale: { value: 'micro' }, revenue: { value: '999.99' } }, { value: '300' }],
  [{ scale: { value: 'small' }, revenue: { value: '999.99' } }, { value: '100' }],
  [
    { scale: { value: 'small' }, revenue: { value: '1000' }, established: { value: '2020-01-01' } },
    { value: '50' },
  ],
  [
    { scale: { value: 'small' }, revenue: { value: '4999.99' }, established: { value: '2020-01-01' } },
    { value: '240' },
  ],
  [
    { scale: { value: 'small' }, revenue: { value: '4000' }, established: { value: '2019-12-31' } },
    { value: '50' },
  ],
  [{ revenue: { value: '5000' } }, { value: '0' }],
  [{ revenue: { value: '10' } }, 'unknown'],
  [{ scale: { value: 'small' }, revenue: { value: '1000' } }, 'unknown'],
  [{ scale: 'none', revenue: { value: '10' } }, { value: '50' }],
])('%j gives %j', (plain, amount) => {
  expect(presentFact(evaluateValue(formulaOf(sampleTable()), factsOf(plain)))).toEqual(amount);
});

test('every part of the joined formula stands at its place in the joined text', () => {
  const { text, value } = formulaOf(sampleTable());
  const check = (node: TreeNode): void => {
    const source = text.slice(node.from, node.to);
    if (node.kind === 'attribute') expect([node.attribute.id, node.attribute.names.zh]).toContain(source);
    if (node.kind === 'number') expect(Number(source) * Number(node.value.d)).toBe(Number(node.value.n));
    if (node.kind === 'if') expect(source).toMatch(/^if .* then .* else /);
    for (const part of partsOf(node)) check(part);
  };
  check(value);
});

test('without a fitting row nothing can be said', () => {
  const rows = [
    { tests: ['"微型"', '-', '-'], output: '300' },
    { tests: ['"小型"', '-', '-'], output: '100' },
  ];
  const formula = formulaOf(sampleTable({ rows, otherwise: undefined, hitPolicy: 'unique' }));
  expect(evaluateValue(formula, factsOf({ scale: 'none' }))).toBe('unknown');
  expect(presentFact(evaluateValue(formula, factsOf({ scale: { value: 'small' } })))).toEqual({
    value: '100',
  });
});

const row = (...tests: string[]) => ({ tests, output: '1' });

test.each<[Partial<DecisionTable>, object[]]>([
  [
    { rows: [row('-', '< 5', '-'), row('-', '> 5', '-')], otherwise: undefined },
    [{ code: 'gap', params: { where: '营业收入 in [5..5]' } }],
  ],
  [
    { rows: [row('"小型"', '-', '-')], otherwise: undefined },
    [{ code: 'gap', params: { where: '规模类型 = "micro"' } }],
  ],
  [
    { rows: [row('"小型"', '>= 5', '-'), row('"微型"', '-', '-')], otherwise: undefined },
    [{ code: 'gap', params: { where: '规模类型 = "small", 营业收入 < 5' } }],
  ],
  [
    { rows: [row('-', '-', '< date("2020-01-01")')], otherwise: undefined },
    [{ code: 'gap', params: { where: '成立日期 >= date("2020-01-01")' } }],
  ],
  [
    { hitPolicy: 'unique', rows: [row('-', '<= 5', '-'), row('-', '>= 5', '-')] },
    [{ code: 'overlap', params: { row: 2, other: 1, where: '营业收入 in [5..5]' } }],
  ],
  [{ hitPolicy: 'unique', rows: [row('"小型"', '<= 5', '-'), row('"微型"', '>= 5', '-')] }, []],
  [
    { rows: [row('-', '< 5', '-'), row('-', '>= 3', '-'), row('-', '< 4', '-')] },
    [{ code: 'unreachable', params: { row: 3 } }],
  ],
  [
    { rows: [row('"小型"', '-', '-'), row('"微型"', '-', '-'), row('-', '> 5', '-')] },
    [{ code: 'unreachable', params: { row: 3 } }],
  ],
  [{ rows: [row('-', '< 5')] }, [{ code: 'cells', params: { row: 1, expected: 3, found: 2 } }]],
  [
    { rows: [row('"大型"', '-', '-')] },
    [
      {
        code: 'cell',
        params: { row: 1, column: '规模类型' },
        problem: { code: 'neverTrue', from: 0, to: 4, column: 1 },
      },
    ],
  ],
  [{ rows: [row('-', '-', '> 5')] }, [{ code: 'cell', problem: { code: 'differentTypes' } }]],
  [{ rows: [row('-', '[9..5]', '-')] }, [{ code: 'cell', problem: { code: 'descendingRange', from: 0 } }]],
  [
    { rows: [{ tests: ['-', '-', '-'], output: '"钱"' }] },
    [{ code: 'cell', problem: { code: 'wrongResult' } }],
  ],
])('%j has %j', (change, problems) => {
  const compiled = compileTable(sampleTable(change));
  expect('problems' in compiled ? compiled.problems : []).toMatchObject(problems);
  expect('problems' in compiled ? compiled.problems.length : 0).toBe(problems.length);
});

const sector: DecisionTable = sampleTable({
  id: 'sector',
  inputs: [{ id: 'industry', names: { zh: '所属行业', en: 'Industry' }, type: 'text' }],
  output: {
    id: 'scale',
    names: { zh: '规模类型', en: 'Size class' },
    type: 'text',
    values: [
      { value: 'small', title: { zh: '小型', en: 'Small' } },
      { value: 'micro', title: { zh: '微型', en: 'Micro' } },
    ],
  },
  rows: [
    { tests: ['starts with(?, "茶")'], output: '"微型"' },
    { tests: ['"软件?"'], output: '"small"' },
  ],
  otherwise: undefined,
});

test('the output of one table is an input of the next', () => {
  const chained = chainTables(sector, sampleTable());
  if ('problems' in chained) throw new Error(JSON.stringify(chained.problems));
  const amount = (industry: string, revenue: string) =>
    presentFact(
      evaluateValue(chained.formula, factsOf({ industry: { value: industry }, revenue: { value: revenue } })),
    );
  expect(amount('茶叶', '10')).toEqual({ value: '300' });
  expect(amount('软件?', '10')).toEqual({ value: '100' });
  expect(amount('煤', '10')).toBe('unknown');
});

test('an output that is none of the possible values is refused', () => {
  const wrong = { ...sector, rows: [{ tests: ['-'], output: '"巨型"' }] };
  expect(compileTable(wrong)).toMatchObject({
    problems: [{ code: 'output', params: { row: 1, found: '巨型' } }],
  });
});

test('every problem has words in both languages', () => {
  for (const { tables } of [zh.rules, en.rules])
    expect(Object.keys(tables).sort()).toEqual([...tableProblemCodes].sort());
});
