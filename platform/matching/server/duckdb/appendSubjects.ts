import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api';
import type { Subject } from '#platform/matching/pure/subject.ts';
import { type Bounds, widenBounds } from '../bounds.ts';
import { type Cell, cellOf, isNone } from '../cells.ts';
import { daysOf } from '../daysOf.ts';
import type { Layout } from '../layout.ts';
import { chunkRows } from './combine.ts';
import type { DuckdbModule } from './loadDuckdb.ts';

/**
 * Writes subjects to the end of a table, a chunk at a time; slots count up from `firstSlot`. Widens `bounds` by
 * what it sees. Answers how many there were.
 */
export async function appendSubjects(
  api: DuckdbModule,
  connection: DuckDBConnection,
  table: string,
  layout: Layout,
  bounds: Bounds,
  subjects: Iterable<Subject> | AsyncIterable<Subject>,
  firstSlot: number,
): Promise<number> {
  const appender = await connection.createAppender(table);
  try {
    const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
    const cells: DuckDBValue[][] = types.map(() => []);
    let count = 0;
    const flush = () => {
      const chunk: DuckDBDataChunk = api.DuckDBDataChunk.create(types, cells[0]!.length);
      chunk.setColumns(cells);
      appender.appendDataChunk(chunk);
      for (const column of cells) column.length = 0;
    };
    for await (const { id, facts } of subjects) {
      cells[0]!.push(firstSlot + count);
      cells[1]!.push(id);
      for (const [at, column] of layout.columns.entries()) {
        const cell = cellOf(column, facts, id);
        const none = isNone(column, facts);
        widenBounds(bounds, at, cell, none);
        cells[2 + 2 * at]!.push(stored(api, cell, column.attribute.type === 'date'));
        cells[3 + 2 * at]!.push(none);
      }
      count += 1;
      if (cells[0]!.length === chunkRows) flush();
    }
    if (cells[0]!.length > 0) flush();
    return count;
  } finally {
    appender.closeSync();
  }
}

function stored(api: DuckdbModule, cell: Cell, isDate: boolean): DuckDBValue {
  if (typeof cell === 'string') return isDate ? new api.DuckDBDateValue(daysOf(cell)) : cell;
  return typeof cell === 'object' && cell !== null ? new api.DuckDBListValue(cell) : cell;
}
