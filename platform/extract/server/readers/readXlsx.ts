import exceljs from 'exceljs';
import { type Cell, type Extracted, nothingRead } from '../../pure/extracted.ts';
import { collectLines } from '../collectLines.ts';
import type { ExtractLimits } from '../extractLimits.ts';
import { openArchive } from '../openArchive.ts';
import { Unreadable } from '../unreadable.ts';

/** Cells of a workbook, each sheet one table and one page; a row is one line, placed at its first cell. */
export async function readXlsx(bytes: Uint8Array, limits: ExtractLimits): Promise<Extracted> {
  // All parts are unpacked once under the bounds: the library that reads them knows none.
  await openArchive(bytes, limits, () => true);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer).catch((error: Error) => {
    throw new Unreadable('broken', error.message);
  });
  const collected = collectLines(limits);
  const read = nothingRead('xlsx');
  read.lines = collected.lines;
  let cells = 0;
  for (const [n, sheet] of workbook.worksheets.entries()) {
    const rows: Cell[][] = [];
    sheet.eachRow((row) => {
      if (cells > limits.mostCells) return;
      const own = rowOf(row, sheet.name);
      cells += own.length;
      rows.push(own);
      const [first] = own.filter(({ text }) => text !== '');
      const text = own.map((cell) => cell.text).join(' ');
      if (first) read.cut = !collected.add(text, first.place) || read.cut;
    });
    if (rows.length > 0) read.tables.push({ rows });
    const characters = rows.flat().reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
    const pictures = sheet.getImages().length;
    read.pictures += pictures;
    read.pages.push({ number: n + 1, characters, pictures });
  }
  read.cut ||= cells > limits.mostCells;
  return read;
}

function rowOf(row: exceljs.Row, sheet: string): Cell[] {
  const cells: Cell[] = [];
  row.eachCell({ includeEmpty: true }, (cell) => {
    const text = cell.isMerged && cell.master !== cell ? '' : textOf(cell);
    cells.push({
      text: text.replaceAll(/\s+/g, ' ').trim(),
      place: { at: 'cell', sheet, cell: cell.address },
    });
  });
  return cells;
}

/** What a reader of the sheet sees, near enough: dates as dates, the results of formulas. */
function textOf(cell: exceljs.Cell): string {
  const value = cell.type === exceljs.ValueType.Formula ? cell.result : cell.value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Math.round(value * 1e8) / 1e8);
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : (cell.text ?? '');
}
