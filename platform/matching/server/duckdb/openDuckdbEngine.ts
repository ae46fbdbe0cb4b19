import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Problem } from '#platform/errors/pure/problem.ts';
import { sqlText } from '#platform/rules/pure/sql/sqlLiteral.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { noBounds, readBounds } from '../bounds.ts';
import type { Cells, Engine } from '../engine.ts';
import { layoutOf } from '../layout.ts';
import { appendSubjects } from './appendSubjects.ts';
import { decideInDuckdb } from './decideInDuckdb.ts';
import { keepBits, readKeptBits, writePairs } from './keepBits.ts';
import type { Duckdb } from './loadDuckdb.ts';
import {
  columnsSql,
  everyone,
  findNextSlot,
  makeTables,
  refuseTwice,
  replaceSubjects,
  rowsOf,
} from './subjectTables.ts';

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

export async function openDuckdbEngine(
  duckdb: Duckdb,
  vocabulary: Vocabulary,
  { name, folder, threads = defaultThreads, memoryMb = defaultMemoryMb }: DuckdbSettings,
): Promise<Engine> {
  const { api, raw } = duckdb;
  const layout = layoutOf(vocabulary, (_, at) => ({ value: `v${at}`, none: `n${at}` }));
  const columns = columnsSql(layout);
  if (folder) mkdirSync(folder, { recursive: true });
  const store = folder ? resolve(folder, `${name}.duckdb`) : ':memory:';
  // A second instance in this process would not see the lock of the first.
  if (openStores.has(store)) throw unavailable(name);
  const instance = await api.DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memoryMb}MB`,
    temp_directory: folder ? join(folder, 'spill') : join(tmpdir(), `onewindow-matching-${process.pid}`),
    preserve_insertion_order: 'false',
  });
  const setUp = await instance.connect();
  await setUp
    .run(
      `ATTACH ${sqlText(store)} AS population (ROW_GROUP_SIZE ${rowGroupSize}${folder ? '' : ', COMPRESS'})`,
    )
    .catch((cause: unknown) => {
      instance.closeSync();
      throw unavailable(name, cause);
    });
  setUp.closeSync();
  if (folder) openStores.add(store);

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
    keep: (bits) => inTransaction((connection) => keepBits(connection, bits)),
    writeParquet: (path, bits) => use((connection) => writePairs(api, connection, path, bits)),
    async close() {
      openStores.delete(store);
      instance.closeSync();
    },
  };
}

const openStores = new Set<string>();

function unavailable(name: string, cause?: unknown): Problem {
  return Object.assign(new Problem('matching.storeUnavailable', 503, { params: { name } }), { cause });
}
