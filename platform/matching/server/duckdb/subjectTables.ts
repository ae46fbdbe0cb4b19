import type { DuckDBConnection } from '@duckdb/node-api';
import { Problem } from '#platform/errors/pure/problem.ts';
import { sqlTypeOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import type { Cells } from '../engine.ts';
import type { Layout } from '../layout.ts';

/** Those who are in the population and those who went since the last sweep that was kept. */
export const everyone = '(SELECT slot, id FROM subjects UNION ALL SELECT slot, id FROM departed)';

/** A stored table that no longer fits the vocabulary is thrown away: its owner loads again. */
export async function makeTables(
  connection: DuckDBConnection,
  signature: string,
  columns: string,
): Promise<void> {
  await connection.run('CREATE TABLE IF NOT EXISTS shape (signature VARCHAR)');
  const [stored] = rowsOf(await connection.runAndReadAll('SELECT signature FROM shape'));
  if (stored?.[0] !== signature) {
    await connection.run(
      'DROP TABLE IF EXISTS subjects; DROP TABLE IF EXISTS departed; DROP TABLE IF EXISTS kept',
    );
    await connection.run(`DELETE FROM shape; INSERT INTO shape VALUES ('${signature}')`);
  }
  await connection.run(`CREATE TABLE IF NOT EXISTS subjects (${columns})`);
  await connection.run('CREATE TABLE IF NOT EXISTS departed (slot INTEGER NOT NULL, id VARCHAR NOT NULL)');
  await connection.run('CREATE TABLE IF NOT EXISTS kept (rule VARCHAR NOT NULL, bits BLOB NOT NULL)');
}

/** Old subjects keep their slots, so that two sweeps can be compared bit by bit. */
export async function replaceSubjects(connection: DuckDBConnection): Promise<void> {
  await refuseTwice(connection);
  const first = await findNextSlot(connection);
  if (first > 0) {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE slots AS SELECT id, slot FROM ${everyone} WHERE id IN (SELECT id FROM next)
       UNION ALL SELECT id, CAST(${first} - 1 + row_number() OVER () AS INTEGER) FROM next
       WHERE id NOT IN (SELECT id FROM ${everyone})`,
    );
    await connection.run('UPDATE next SET slot = slots.slot FROM slots WHERE slots.id = next.id');
    await connection.run('DELETE FROM departed WHERE id IN (SELECT id FROM next)');
    await connection.run(
      'INSERT INTO departed SELECT slot, id FROM subjects WHERE id NOT IN (SELECT id FROM next)',
    );
  }
  await connection.run('DROP TABLE subjects; ALTER TABLE next RENAME TO subjects');
}

export async function refuseTwice(connection: DuckDBConnection): Promise<void> {
  const twice = 'SELECT id FROM next GROUP BY id HAVING count(*) > 1 LIMIT 1';
  const [row] = rowsOf(await connection.runAndReadAll(twice));
  if (row) throw new Problem('matching.twice', 422, { params: { subject: String(row[0]) } });
}

export async function findNextSlot(connection: DuckDBConnection): Promise<number> {
  const [row] = rowsOf(await connection.runAndReadAll(`SELECT max(slot) FROM ${everyone}`));
  return row?.[0] == null ? 0 : Number(row[0]) + 1;
}

export function rowsOf(reader: { getRowsJS(): unknown[][] }): Cells[] {
  return reader.getRowsJS();
}

/** Columns are numbered, because DuckDB does not tell `taxPaid` from `taxpaid`. */
export function columnsSql({ columns }: Layout): string {
  const own = columns.flatMap(({ attribute, value, none }) => [
    `${value} ${sqlTypeOf(attribute, 'duckdb')}`,
    `${none} BOOLEAN NOT NULL`,
  ]);
  return ['slot INTEGER NOT NULL', 'id VARCHAR NOT NULL', ...own].join(', ');
}
