import { holdsValue } from '../domain/domain.ts';
import { domainOf } from '../domain/domainOf.ts';
import type { Formula } from '../tree/rule.ts';
import type { DecisionTable } from './decisionTable.ts';
import { joinRows } from './joinRows.ts';
import { lintTable } from './lintTable.ts';
import { conditionsOf, type ReadTable, readRows } from './readRows.ts';
import type { TableProblem } from './tableProblem.ts';

/**
 * A decision table as one formula over its inputs (attributes by their ids), or every problem found: cells,
 * rows that overlap or are never reached, gaps that `otherwise` does not fill.
 */
export function compileTable(table: DecisionTable): { formula: Formula } | { problems: TableProblem[] } {
  const checked = checkTable(table);
  if ('problems' in checked) return checked;
  const { rows, otherwise } = checked.read;
  const joined = rows.map((row) => ({ conditions: conditionsOf(row), output: row.output }));
  return { formula: joinRows(joined, otherwise, table.output.type) };
}

/**
 * Two tables as one formula: what the first gives is an input of the second, such as the sector of a firm that
 * its size is then judged by. The outputs of the first must be constants.
 */
export function chainTables(
  first: DecisionTable,
  second: DecisionTable,
): { formula: Formula } | { problems: TableProblem[] } {
  const [one, two] = [checkTable(first), checkTable(second)];
  if ('problems' in one) return one;
  if ('problems' in two) return two;
  const column = two.read.inputs.findIndex(({ id }) => id === first.output.id);
  if (column < 0) throw new RangeError(`${second.id} has no input ${first.output.id}`);
  const given = (output: Formula) => rowsGiven(two.read, column, output, second);
  const rows = one.read.rows.map((row) => ({ conditions: conditionsOf(row), output: given(row.output) }));
  const { otherwise } = one.read;
  return { formula: joinRows(rows, otherwise && given(otherwise), second.output.type) };
}

function checkTable(table: DecisionTable): { read: ReadTable } | { problems: TableProblem[] } {
  const read = readRows(table);
  if ('problems' in read) return read;
  const problems = lintTable(table, read.read);
  return problems.length > 0 ? { problems } : read;
}

/** The second table for one value of a column: rows that ask for another are left out. */
function rowsGiven(
  { rows, otherwise }: ReadTable,
  column: number,
  output: Formula,
  table: DecisionTable,
): Formula {
  if (output.value.kind !== 'text') throw new RangeError(`${output.text} is no constant text`);
  const value = output.value.value;
  const fitting = rows.filter(({ tests }) => {
    const domain = tests[column] && domainOf(tests[column].condition)?.domain;
    return domain === undefined || holdsValue(domain, value);
  });
  const joined = fitting.map((row) => ({
    conditions: conditionsOf({
      ...row,
      tests: row.tests.map((test, index) => (index === column ? undefined : test)),
    }),
    output: row.output,
  }));
  return joinRows(joined, otherwise, table.output.type);
}
