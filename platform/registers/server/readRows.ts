import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { checkEntry } from '../pure/checkEntry.ts';
import { type Column, matchHeader } from '../pure/columns.ts';
import type { RegisterDefinition } from '../pure/definition.ts';
import type { EntryBody } from '../pure/entry.ts';
import { type Cell, cellText, dateOf, readCell } from '../pure/readCell.ts';
import type { Table } from './readTable.ts';

/** A row of a table file as an entry, or what is wrong with it. */
export interface ReadRow {
  /** As the spreadsheet counts: the heading is row 1. */
  row: number;
  key: string | undefined;
  body: EntryBody;
  validFrom?: string;
  validTo?: string;
  problems: FieldProblem[];
}

/**
 * Reads a table by its heading; every row is checked against the schema, and a key that stands twice is told
 * at its second row. Empty rows are passed over.
 * @throws Problem registers.file.empty, registers.file.header
 */
export function readRows(definition: RegisterDefinition, table: Table): ReadRow[] {
  const columns = readHeader(definition, table[0] ?? []);
  const rows: ReadRow[] = [];
  const rowOfKey = new Map<string, number>();
  for (const [index, cells] of table.entries()) {
    if (index === 0 || cells.every((cell) => cellText(cell).trim() === '')) continue;
    const read = readRow(definition, columns, cells, index + 1);
    const before = read.key === undefined ? undefined : rowOfKey.get(read.key);
    if (before !== undefined) {
      read.problems.push({ path: definition.key, code: 'registers.row.twice', params: { row: before } });
    } else if (read.key !== undefined) rowOfKey.set(read.key, read.row);
    rows.push(read);
  }
  if (rows.length === 0) throw new Problem('registers.file.empty', 422);
  return rows;
}

function readHeader(definition: RegisterDefinition, headings: Cell[]): (Column | undefined)[] {
  const match = matchHeader(definition, headings.map(cellText));
  const fields: FieldProblem[] = [
    ...match.unknown.map((name) => ({ path: name, code: 'registers.column.unknown', params: { name } })),
    ...match.twice.map((name) => ({ path: name, code: 'registers.column.twice', params: { name } })),
    ...match.missing.map(({ id, title }) => ({
      path: id,
      code: 'registers.column.missing',
      params: { name: title['zh-CN'], id },
    })),
  ];
  if (headings.length === 0) throw new Problem('registers.file.empty', 422);
  if (fields.length > 0) throw new Problem('registers.file.header', 422, { fields });
  return match.columns;
}

function readRow(
  definition: RegisterDefinition,
  columns: (Column | undefined)[],
  cells: Cell[],
  row: number,
): ReadRow {
  const given: Record<string, unknown> = {};
  const validity: Record<string, string> = {};
  columns.forEach((column, index) => {
    const cell = cells[index] ?? null;
    if (!column || cell === null || cell === '') return;
    if (!column.field) validity[column.id] = dateOf(cellText(cell));
    else if (column.part)
      given[column.field.id] = {
        ...(given[column.field.id] as object),
        [column.part]: readCell(column.field, cell),
      };
    else given[column.field.id] = readCell(column.field, cell);
  });
  const checked = checkEntry(definition, given);
  const problems = checked.ok ? [] : checked.problems;
  for (const [id, date] of Object.entries(validity)) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
      problems.push({ path: id, code: 'registers.field.notDate' });
    }
  }
  if (validity.validFrom && validity.validTo && validity.validTo < validity.validFrom) {
    problems.push({ path: 'validTo', code: 'registers.row.endsBeforeStart' });
  }
  const key = given[definition.key];
  return {
    row,
    key: typeof key === 'string' ? key.trim() : undefined,
    body: checked.ok ? checked.body : {},
    ...validity,
    problems,
  };
}
