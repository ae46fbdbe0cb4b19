import pg from 'pg';
import { testDatabase } from '#platform/db/testing/testDatabase.ts';
import { factTable } from './factTable.ts';
import { outcomesOfRows, type SqlOracle } from './sqlOracle.ts';

/** An empty database on the test server. */
export async function openPostgres(): Promise<SqlOracle> {
  const server = await testDatabase({ empty: true });
  const client = new pg.Client(server.superuserUrl);
  await client.connect();
  // Each query is planned and run once: compiling it costs far more than it saves.
  await client.query('SET jit = off');
  async function rows(expressions: readonly string[]): Promise<unknown[][]> {
    const text = `SELECT ${expressions.join(', ')} FROM facts ORDER BY row`;
    return (await client.query({ text, rowMode: 'array' })).rows;
  }
  return {
    dialect: 'postgres',
    async load(vocabulary, subjects) {
      const { create, fill } = factTable(vocabulary, subjects, 'postgres');
      await client.query('DROP TABLE IF EXISTS facts');
      await client.query(create);
      await client.query(fill);
    },
    ask: async (conditions) => outcomesOfRows(await rows(conditions), conditions.length),
    async select(expressions) {
      const cells = await rows(expressions.map((expression) => `(${expression})::text`));
      return cells;
    },
    async close() {
      await client.end();
      await server.close();
    },
  };
}
