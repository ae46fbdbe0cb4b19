import type { Table } from '../../pure/extracted.ts';
import type { PageLine } from './groupPieces.ts';

const LEAST_ROWS = 2;
const LEAST_COLUMNS = 2;

/**
 * Tables on a page, found by their shape: lines that follow one another and each fall into columns. Columns are
 * those of the line with most of them; a cell belongs to the column whose beginning lies nearest.
 */
export function tablesIn(lines: readonly PageLine[], page: number): Table[] {
  const tables: Table[] = [];
  let run: { line: PageLine; number: number }[] = [];
  const finish = () => {
    if (run.length >= LEAST_ROWS) tables.push(tableOf(run, page));
    run = [];
  };
  for (const [n, line] of lines.entries()) {
    if (line.cells.length < LEAST_COLUMNS) finish();
    else run.push({ line, number: n + 1 });
  }
  finish();
  return tables;
}

function tableOf(run: readonly { line: PageLine; number: number }[], page: number): Table {
  const widest = run.reduce(
    (most, { line }) => (line.cells.length > most.length ? line.cells : most),
    run[0]!.line.cells,
  );
  const starts = widest.map(({ x }) => x);
  return {
    rows: run.map(({ line, number }) => {
      const place = { at: 'page', page, line: number } as const;
      const row = starts.map(() => ({ text: '', place }));
      for (const { text, x } of line.cells) {
        const cell = row[nearest(starts, x)]!;
        cell.text = `${cell.text} ${text}`.trim();
      }
      return row;
    }),
  };
}

function nearest(starts: readonly number[], x: number): number {
  let best = 0;
  for (const [n, start] of starts.entries()) if (Math.abs(start - x) < Math.abs(starts[best]! - x)) best = n;
  return best;
}
