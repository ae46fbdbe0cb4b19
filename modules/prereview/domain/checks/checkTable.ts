import type { Cell, Table } from '#platform/extract/pure/extracted.ts';
import { shorten, tight } from '../read/tidy.ts';
import { absent, both, type Found, type RunCheck } from './checkContext.ts';

interface Match {
  table: Table;
  fileId: string;
  head: number;
  missing: number[];
}

/** The table that looks most like the one wanted: columns that it lacks, or too few filled rows. */
export const checkTable: RunCheck<'table'> = ({ columns, leastRows }, files) => {
  const matches = files.flatMap(({ id, read }) =>
    read.tables.flatMap((table): Match[] =>
      table.rows.slice(0, 6).map((row, head) => ({
        table,
        fileId: id,
        head,
        missing: columns.flatMap(({ words }, n) => (hasColumn(row, words) ? [] : [n])),
      })),
    ),
  );
  const best = matches.toSorted((a, b) => a.missing.length - b.missing.length)[0];
  if (!best || best.missing.length === columns.length) {
    return columns.slice(0, 1).map(({ title }) => absent(files, 'columnMissing', title));
  }
  const { table, fileId, head, missing } = best;
  const row = table.rows[head]!;
  const at = { fileId, place: row[0]!.place, quote: shorten(row.map(({ text }) => text).join(' ')) };
  const found: Found[] = missing.map((n) => ({
    ...at,
    code: 'columnMissing',
    expected: columns[n]!.title,
    found: '',
  }));
  // A row with nothing but its number was not filled in.
  const filled = table.rows
    .slice(head + 1)
    .filter((cells) => cells.filter(({ text }) => text !== '' && !/^\d{1,3}$/.test(text)).length > 0)
    .filter((cells) => !cells.some(({ text }) => /^(?:合计|总计|小计)/.test(tight(text)))).length;
  if (filled < leastRows) {
    found.push({ ...at, code: 'rowsMissing', expected: both(String(leastRows)), found: String(filled) });
  }
  return found;
};

function hasColumn(row: readonly Cell[], words: readonly string[]): boolean {
  return row.some(({ text }) => words.some((word) => tight(text).startsWith(tight(word))));
}
