import type { Cell, Table } from '#platform/extract/pure/extracted.ts';
import { amountIn, yuan } from '../read/amounts.ts';
import { shorten, tight } from '../read/tidy.ts';
import { both, type Found, type RunCheck } from './checkContext.ts';

/** Totals of tables that are not the sum of their column. Rows of subtotals (小计, 其中) are not added again. */
export const checkSum: RunCheck<'sum'> = ({ column, total }, files) =>
  files.flatMap(({ id, read }) => read.tables.flatMap((table) => wrongSums(table, column, total, id)));

function wrongSums(
  { rows }: Table,
  column: readonly string[],
  total: readonly string[],
  fileId: string,
): Found[] {
  const head = rows.findIndex((row) => columnOf(row, column) >= 0);
  if (head < 0) return [];
  const at = columnOf(rows[head]!, column);
  const unit = /[(（]\s*(万?元)/.exec(rows[head]![at]!.text)?.[1];
  let sum = 0n;
  for (const row of rows.slice(head + 1)) {
    const cell = row[at];
    const amount = cell && amountIn(cell.text, unit);
    const isTotal = row.some(({ text }) => total.some((word) => tight(text).startsWith(tight(word))));
    if (!isTotal) {
      const isSubtotal = row.some(({ text }) => /^(?:小计|其中)/.test(tight(text)));
      if (amount !== undefined && !isSubtotal) sum += amount;
      continue;
    }
    // Whoever merges the cells of the last row moves its figure.
    const figure = amount ?? lastAmount(row, unit);
    if (figure === undefined || figure === sum) return [];
    const quote = shorten(
      row
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' '),
    );
    const place = (cell ?? row[0]!).place;
    return [{ code: 'sumWrong', fileId, place, quote, expected: both(yuan(sum)), found: yuan(figure) }];
  }
  return [];
}

function columnOf(row: readonly Cell[], words: readonly string[]): number {
  return row.findIndex(({ text }) => words.some((word) => tight(text).startsWith(tight(word))));
}

function lastAmount(row: readonly Cell[], unit: string | undefined): bigint | undefined {
  for (const { text } of row.toReversed()) {
    const amount = amountIn(text, unit);
    if (amount !== undefined) return amount;
  }
  return undefined;
}
