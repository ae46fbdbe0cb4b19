import { DuckDBInstance } from '@duckdb/node-api';
import { factTable } from './factTable.ts';
import { outcomesOfRows, type SqlOracle } from './sqlOracle.ts';

/** DuckDB in memory, on one thread. */
export async function openDuckdb(): Promise<SqlOracle> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  async function rows(expressions: readonly string[]): Promise<unknown[][]> {
    const text = `SELECT ${expressions.join(', ')} FROM facts ORDER BY row`;
    return (await connection.runAndReadAll(text)).getRows();
  }
  return {
    dialect: 'duckdb',
    async load(vocabulary, subjects) {
      const { create, fill } = factTable(vocabulary, subjects, 'duckdb');
      await connection.run('DROP TABLE IF EXISTS facts');
      await connection.run(create);
      await connection.run(fill);
    },
    ask: async (conditions) => outcomesOfRows(await rows(conditions), conditions.length),
    async select(expressions) {
      const cells = await rows(expressions);
      return cells.map((row) => row.map((cell) => (typeof cell === 'bigint' ? String(cell) : cell)));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
