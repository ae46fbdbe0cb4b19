import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newId } from '#platform/crypto/pure/newId.ts';
import { withClient } from '#platform/db/server/roles.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';

const migration = resolve(import.meta.dirname, '../server/migrations/202611220110_timers.sql');

export interface TimersDatabase extends TestDatabase {
  newCases(count: number): Promise<string[]>;
}

/** A database with timers, bare cases, and a table `fired` that takes each firing without complaint. */
export async function timersDatabase(): Promise<TimersDatabase> {
  const test = await testDatabase({ empty: true });
  await withClient(test.migratorUrl, async (client) => {
    await client.query('CREATE TABLE cases (id uuid PRIMARY KEY, moved int NOT NULL DEFAULT 0)');
    await client.query('CREATE TABLE fired (case_id uuid, name text, generation int, at timestamptz)');
    await client.query(readFileSync(migration, 'utf8'));
  });
  return {
    ...test,
    async newCases(count) {
      const ids = Array.from({ length: count }, () => newId());
      await test.database.rows('INSERT INTO cases (id) SELECT unnest($1::uuid[])', [ids]);
      return ids;
    },
  };
}
