import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Problem } from '#platform/errors/pure/problem.ts';
import { sqlTypeOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import { sqlText } from '#platform/rules/pure/sql/sqlLiteral.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { noBounds, readBounds } from '../bounds.ts';
import type { Cells, Engine } from '../engine.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { appendSubjects } from './appendSubjects.ts';
import { decideInDuckdb } from './decideInDuckdb.ts';
import { keepBits, readKeptBits, writePairs } from './keepBits.ts';
import type { Duckdb } from './loadDuckdb.ts';

/** What DuckDB may take. A sweep over a city of 138,000 needs less than these. */
export interface DuckdbSettings {
  readonly name: string;
  /** Where the population and the last sweep stay over a restart; in memory without. */
  readonly folder?: string | undefined;
  /** By default two. */
  readonly threads?: number | undefined;
  readonly memoryMb?: number | undefined;
}

const defaultThreads = 2;
const defaultMemoryMb = 320;
/** Small row groups are what the threads share out; the default of 122,880 rows would leave a city to one. */
const rowGroupSize = 16_384;
/** How far DuckDB may run ahead of the thread that joins predicates into rules. */
const streamingBuffer = '16MB';

/** Those who are in the population and those who went since the last sweep that was kept. */
const everyone = '(SELECT slot, id FROM subjects UNION ALL SELECT slot, id FROM departed)';

export async function openDuckdbEngine(
  duckdb: Duckdb,
  vocabulary: Vocabulary,
  { name, folder, threads = defaultThreads, memoryMb = defaultMemoryMb }: DuckdbSettings,
): Promise<Engine> {
  const { api, raw } = duckdb;
  const layout = layoutOf(vocabulary, (_, at) => ({ value: `v${at}`, none: `n${at}` }));
  const columns = columnsSql(layout);
  if (folder) mkdirSync(folder, { recursive: true });
  const instance = await api.DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memoryMb}MB`,
    temp_directory: folder ? join(folder, 'spill') : join(tmpdir(), `onewindow-matching-${process.pid}`),
    preserve_insertion_order: 'false',
  });
  const store = folder ? join(folder, `${name}.duckdb`) : ':memory:';
  const setUp = await instance.connect();
  await setUp.run(
    `ATTACH ${sqlText(store)} AS population (ROW_GROUP_SIZE ${rowGroupSize}${folder ? '' : ', COMPRESS'})`,
  );
  setUp.closeSync();

  async function use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await instance.connect();
    try {
      await connection.run(`USE population; SET streaming_buffer_size = '${streamingBuffer}'`);
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }

  async function inTransaction<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return use(async (connection) => {
      await connection.run('BEGIN');
      try {
        const result = await work(connection);
        await connection.run('COMMIT');
        return result;
      } catch (error) {
        await connection.run('ROLLBACK').catch(() => {});
        throw error;
      }
    });
  }

  await inTransaction((connection) => makeTables(connection, layout.signature, columns));
  const rows: Engine['rows'] = (sql) =>
    use(async (connection) => rowsOf(await connection.runAndReadAll(sql)));
  const bounds = await readBounds(layout, 'subjects', rows);
  let nextSlot = await use(findNextSlot);

  return {
    dialect: 'duckdb',
    layout,
    bounds,
    subjects: 'subjects',
    departed: 'departed',
    rows,
    async *batches(sql) {
      const connection = await instance.connect();
      try {
        await connection.run('USE population');
        const result = await connection.stream(sql);
        for (let chunk = await result.fetchChunk(); chunk; chunk = await result.fetchChunk()) {
          if (chunk.rowCount === 0) break;
          yield chunk.convertRows(api.JSDuckDBValueConverter) as Cells[];
        }
      } finally {
        connection.closeSync();
      }
    },
    async load(subjects) {
      const fresh = noBounds(layout);
      await use(async (connection) => {
        await connection.run(`CREATE OR REPLACE TABLE next (${columns})`);
        await appendSubjects(api, connection, 'next', layout, fresh, subjects, nextSlot);
      });
      await inTransaction(replaceSubjects);
      Object.assign(bounds, fresh);
      nextSlot = await use(findNextSlot);
    },
    async put(subjects) {
      await inTransaction(async (connection) => {
        await connection.run(`CREATE OR REPLACE TABLE next (${columns})`);
        await appendSubjects(api, connection, 'next', layout, bounds, subjects, nextSlot);
        await refuseTwice(connection);
        await connection.run(
          `UPDATE next SET slot = known.slot FROM ${everyone} AS known WHERE known.id = next.id`,
        );
        await connection.run('DELETE FROM subjects WHERE id IN (SELECT id FROM next)');
        await connection.run('DELETE FROM departed WHERE id IN (SELECT id FROM next)');
        await connection.run('INSERT INTO subjects SELECT * FROM next; DROP TABLE next');
      });
      nextSlot += subjects.length;
    },
    async remove(ids) {
      if (ids.length === 0) return 0;
      const list = ids.map(sqlText).join(', ');
      return inTransaction(async (connection) => {
        await connection.run(`INSERT INTO departed SELECT slot, id FROM subjects WHERE id IN (${list})`);
        const deleted = await connection.run(`DELETE FROM subjects WHERE id IN (${list})`);
        return deleted.rowsChanged;
      });
    },
    decide: (rules, sink) => use((connection) => decideInDuckdb(raw, connection, rules, sink)),
    readKept: () => use((connection) => readKeptBits(connection)),
    keep: (bits) => inTransaction((connection) => keepBits(api, connection, bits)),
    writeParquet: (path, bits) => use((connection) => writePairs(api, connection, path, bits)),
    async close() {
      instance.closeSync();
    },
  };
}

/** A stored table that no longer fits the vocabulary is thrown away: its owner loads again. */
async function makeTables(connection: DuckDBConnection, signature: string, columns: string): Promise<void> {
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
async function replaceSubjects(connection: DuckDBConnection): Promise<void> {
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

async function refuseTwice(connection: DuckDBConnection): Promise<void> {
  const twice = 'SELECT id FROM next GROUP BY id HAVING count(*) > 1 LIMIT 1';
  const [row] = rowsOf(await connection.runAndReadAll(twice));
  if (row) throw new Problem('matching.twice', 422, { params: { subject: String(row[0]) } });
}

async function findNextSlot(connection: DuckDBConnection): Promise<number> {
  const [row] = rowsOf(await connection.runAndReadAll(`SELECT max(slot) FROM ${everyone}`));
  return row?.[0] == null ? 0 : Number(row[0]) + 1;
}

function rowsOf(reader: { getRowsJS(): unknown[][] }): Cells[] {
  return reader.getRowsJS();
}

/** Columns are numbered, because DuckDB does not tell `taxPaid` from `taxpaid`. */
function columnsSql({ columns }: Layout): string {
  const own = columns.flatMap(({ attribute, value, none }) => [
    `${value} ${sqlTypeOf(attribute, 'duckdb')}`,
    `${none} BOOLEAN NOT NULL`,
  ]);
  return ['slot INTEGER NOT NULL', 'id VARCHAR NOT NULL', ...own].join(', ');
}
