import type { Queryable } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { type Column, columnsOf } from '../pure/columns.ts';
import type { Entry } from '../pure/entry.ts';
import type { View } from '../pure/presentEntry.ts';
import { writeCell } from '../pure/readCell.ts';
import { allEntries, type EntryFilter } from './listEntries.ts';
import { csvLine } from './readCsv.ts';
import { getRegister } from './registers.ts';

export interface ExportInput extends EntryFilter {
  format: 'csv' | 'xlsx';
  /** Of the headings, choices and yes/no. */
  language: Language;
  view: View;
}

export interface ExportedFile {
  name: string;
  contentType: string;
  content: Uint8Array;
}

/**
 * The entries that the filter shows, all pages, as a table file that `importEntries` reads again. In the
 * public view the personal columns are left out.
 * @throws Problem notFound
 */
export async function exportEntries(db: Queryable, input: ExportInput): Promise<ExportedFile> {
  const { definition } = await getRegister(db, input.register, input.place);
  const columns = columnsOf(definition).filter(({ field }) => input.view === 'full' || !field?.personal);
  const entries = await allEntries(db, input);
  const headings = columns.map(({ title }) => title[input.language]);
  const rows = entries.map((entry) => columns.map((column) => cellOf(column, entry, input.language)));
  const name = `${definition.register}-${definition.place}-${input.asOf}.${input.format}`;
  if (input.format === 'csv') {
    // The mark tells spreadsheets that the text is UTF-8.
    const text = `\uFEFF${[headings, ...rows].map(csvLine).join('')}`;
    return { name, contentType: 'text/csv; charset=utf-8', content: new TextEncoder().encode(text) };
  }
  return {
    name,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await workbook(columns, headings, rows),
  };
}

function cellOf(column: Column, entry: Entry, language: Language): string | number {
  if (column.field) return writeCell(column.field, column.part, entry.body[column.field.id], language);
  return (column.id === 'validFrom' ? entry.validFrom : entry.validTo) ?? '';
}

async function workbook(
  columns: Column[],
  headings: string[],
  rows: (string | number)[][],
): Promise<Uint8Array> {
  // Loaded when it is needed: it is a fifth of all that the server would read at its start.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(headings).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)));
  columns.forEach(({ field }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = field?.type === 'text' ? 28 : 16;
    // Text, so that a spreadsheet does not make numbers of codes or dates of its own.
    if (field?.type !== 'number') column.numFmt = '@';
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
