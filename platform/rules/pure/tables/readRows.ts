import { parseFormula, parseRule } from '../parse/parseRule.ts';
import type { RuleProblem } from '../parse/problem.ts';
import type { Condition } from '../tree/condition.ts';
import type { Formula, Rule } from '../tree/rule.ts';
import type { Attribute } from '../vocabulary/attribute.ts';
import type { DecisionTable } from './decisionTable.ts';
import type { TableProblem } from './tableProblem.ts';

export interface ReadRow {
  /** For each input the test as a condition; undefined for any. */
  readonly tests: readonly (Rule | undefined)[];
  readonly output: Formula;
}

export interface ReadTable {
  readonly inputs: readonly Attribute[];
  readonly rows: readonly ReadRow[];
  readonly otherwise?: Formula;
}

/** Every cell parsed and linted by itself, over the table's own inputs. */
export function readRows(table: DecisionTable): { read: ReadTable } | { problems: TableProblem[] } {
  const { inputs } = table;
  const problems: TableProblem[] = [];
  const rows = table.rows.flatMap(({ tests, output }, index): ReadRow[] => {
    const row = index + 1;
    if (tests.length !== inputs.length) {
      problems.push({ code: 'cells', params: { row, expected: inputs.length, found: tests.length } });
      return [];
    }
    const conditions = tests.map((test, column) => readTest(test, inputs[column]!, table, row, problems));
    const value = readOutput(output, table, row, problems);
    return value === undefined ? [] : [{ tests: conditions, output: value }];
  });
  const otherwise =
    table.otherwise === undefined ? undefined : readOutput(table.otherwise, table, rows.length + 1, problems);
  return problems.length > 0 ? { problems } : { read: { inputs, rows, ...(otherwise && { otherwise }) } };
}

function readTest(
  test: string,
  input: Attribute,
  table: DecisionTable,
  row: number,
  problems: TableProblem[],
): Rule | undefined {
  if (test.trim() === '-') return undefined;
  // `?` is the input itself, as in DMN.
  const parts = test.split(/("(?:[^"\\]|\\.)*")/);
  const asksItself = parts.some((part, index) => index % 2 === 0 && part.includes('?'));
  const text = asksItself
    ? parts.map((part, index) => (index % 2 === 0 ? part.replaceAll('?', input.id) : part)).join('')
    : `${input.id} in (${test})`;
  const parsed = parseRule(text, table.inputs);
  if ('rule' in parsed) return parsed.rule;
  const start = asksItself ? 0 : `${input.id} in (`.length;
  problems.push(
    ...parsed.problems.map((problem) => cellProblem(table, row, input.names.zh, test, problem, start)),
  );
  return undefined;
}

function readOutput(
  output: string,
  table: DecisionTable,
  row: number,
  problems: TableProblem[],
): Formula | undefined {
  const parsed = parseFormula(output, table.inputs, table.output.type);
  if ('problems' in parsed) {
    const column = table.output.names.zh;
    problems.push(...parsed.problems.map((problem) => cellProblem(table, row, column, output, problem, 0)));
    return undefined;
  }
  const { formula } = parsed;
  const { values } = table.output;
  if (values === undefined || formula.value.kind !== 'text') return formula;
  const written = formula.value.value;
  const option = values.find(({ value, title }) => [value, title.zh, title.en].includes(written));
  if (option !== undefined) return { ...formula, value: { ...formula.value, value: option.value } };
  const allowed = values.map(({ value }) => value).join('|');
  problems.push({ code: 'output', params: { row, found: written, allowed } });
  return undefined;
}

function cellProblem(
  { id }: DecisionTable,
  row: number,
  column: string,
  cell: string,
  problem: RuleProblem,
  start: number,
): TableProblem {
  const inside = {
    ...problem,
    from: Math.max(0, problem.from - start),
    to: Math.max(0, problem.to - start),
    column: Math.max(1, problem.column - start),
  };
  return { code: 'cell', params: { table: id, row, column, cell }, problem: inside };
}

/** The tests of a row that ask anything. */
export function conditionsOf({ tests }: ReadRow): { text: string; condition: Condition }[] {
  return tests.filter((test) => test !== undefined);
}
