import type { CellValue } from 'exceljs';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Cell } from '../pure/readCell.ts';
import { readCsv } from './readCsv.ts';
import { unpackedSize } from './unpackedSize.ts';

/** The rows of a table file, the heading first. Empty rows keep their place, so that row numbers are the file's. */
export type Table = Cell[][];

/** More than any list of a city, and little enough to hold in memory. */
const MOST_BYTES = 20 * 2 ** 20;
const MOST_UNPACKED = 300 * 2 ** 20;

/** A csv file as a table. @throws Problem registers.file.tooLarge */
export function readTable(content: Uint8Array): Table {
  if (content.byteLength > MOST_BYTES) throw tooLarge();
  return readCsv(decode(content));
}

/**
 * The first sheet of an xlsx file, or a csv file, told apart by their first bytes.
 * @throws Problem registers.file.tooLarge, registers.file.unreadable
 */
export async function readTableFile(content: Uint8Array): Promise<Table> {
  const zipped = content[0] === 0x50 && content[1] === 0x4b;
  if (!zipped) return readTable(content);
  if (content.byteLength > MOST_BYTES) throw tooLarge();
  const unpacked = unpackedSize(content);
  if (unpacked === undefined) throw new Problem('registers.file.unreadable', 422);
  if (unpacked > MOST_UNPACKED) throw tooLarge();
  // Loaded when it is needed: it is a fifth of all that the server would read at its start.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(content.slice().buffer);
  } catch {
    throw new Problem('registers.file.unreadable', 422);
  }
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Problem('registers.file.unreadable', 422);
  const table: Table = [];
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number);
    table.push(Array.from({ length: row.cellCount }, (_, index) => cellOf(row.getCell(index + 1).value)));
  }
  return table;
}

function tooLarge(): Problem {
  return new Problem('registers.file.tooLarge', 413, { params: { megabytes: MOST_BYTES / 2 ** 20 } });
}

/** UTF-8, or else GB 18030: what spreadsheets write as csv on a Chinese Windows. */
function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('result' in value) return cellOf(value.result as CellValue);
  return 'text' in value ? cellOf(value.text as CellValue) : null;
}
