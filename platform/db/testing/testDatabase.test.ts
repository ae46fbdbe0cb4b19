import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../server/roles.ts';
import { type TestDatabase, testDatabase } from './testDatabase.ts';

describe('testDatabase', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([testDatabase(), testDatabase()]);
    await withClient(first.migratorUrl, (client) =>
      client.query('CREATE TABLE shoes (id bigint GENERATED ALWAYS AS IDENTITY, size int NOT NULL)'),
    );
  });

  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it('lets the program change rows of a table the migrator made', async () => {
    await first.database.rows('INSERT INTO shoes (size) VALUES (38), (44)');
    await first.database.rows('DELETE FROM shoes WHERE size = 44');
    expect(await first.database.rows('SELECT size FROM shoes')).toEqual([{ size: 38 }]);
  });

  it('lets the program change no schema', async () => {
    await expect(first.database.rows('CREATE TABLE hats (id int)')).rejects.toThrow(/permission denied/);
    await expect(first.database.rows('CREATE TEMP TABLE hats (id int)')).rejects.toThrow(/permission denied/);
    await expect(first.database.rows('DROP TABLE shoes')).rejects.toThrow(/must be owner/);
    await expect(first.database.rows('DELETE FROM schema_migrations')).rejects.toThrow(/permission denied/);
  });

  it('keeps databases apart', async () => {
    const found = await second.database.one<{ found: string | null }>("SELECT to_regclass('shoes') AS found");
    expect(found).toEqual({ found: null });
  });
});
