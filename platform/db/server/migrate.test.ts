import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.ts';
import { migrate } from './migrate.ts';

describe('migrate', () => {
  let root: string;
  let test: TestDatabase;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'onewindow-migrate-'));
    test = await testDatabase({ empty: true });
  });

  afterEach(async () => {
    await test.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('applies all packages in one order by file name, once', async () => {
    write('modules/hats', '202601020000_hats', 'CREATE TABLE hats (shoe int REFERENCES shoes)');
    write('platform/shoes', '202601010000_shoes', 'CREATE TABLE shoes (id int PRIMARY KEY)');
    expect(await migrate(test.migratorUrl, root)).toEqual(['202601010000_shoes', '202601020000_hats']);
    expect(await migrate(test.migratorUrl, root)).toEqual([]);

    write('platform/shoes', '202601030000_laces', 'ALTER TABLE shoes ADD COLUMN laces int');
    expect(await migrate(test.migratorUrl, root)).toEqual(['202601030000_laces']);
    await test.database.rows('INSERT INTO shoes VALUES (1, 2)');
  });

  it('runs once when two processes start together', async () => {
    write('platform/shoes', '202601010000_shoes', 'CREATE TABLE shoes (id int); SELECT pg_sleep(0.2)');
    const both = await Promise.all([migrate(test.migratorUrl, root), migrate(test.migratorUrl, root)]);
    expect(both.flat()).toEqual(['202601010000_shoes']);
  });

  it('refuses a changed file and a missing one', async () => {
    write('platform/shoes', '202601010000_shoes', 'CREATE TABLE shoes (id int)');
    await migrate(test.migratorUrl, root);
    write('platform/shoes', '202601010000_shoes', 'CREATE TABLE shoes (id bigint)');
    await expect(migrate(test.migratorUrl, root)).rejects.toThrow(/202601010000_shoes.sql has changed/);
    rmSync(join(root, 'platform'), { recursive: true });
    await expect(migrate(test.migratorUrl, root)).rejects.toThrow(/has migration 202601010000_shoes/);
  });

  it('leaves nothing of a file that fails, and names its line', async () => {
    write('platform/shoes', '202601010000_shoes', 'CREATE TABLE shoes (id int);\nSELECT * FROM nowhere');
    await expect(migrate(test.migratorUrl, root)).rejects.toThrow(/shoes.sql failed: .*nowhere.* \(line 2\)/);
    const { found } = await test.database.one<{ found: string | null }>(
      "SELECT to_regclass('shoes') AS found",
    );
    expect(found).toBeNull();
  });

  it('refuses a file that ends the transaction it runs in', async () => {
    write('platform/shoes', '202601010000_shoes', 'CREATE TABLE shoes (id int); COMMIT');
    await expect(migrate(test.migratorUrl, root)).rejects.toThrow(/ends the transaction/);
  });

  it('refuses odd and repeated names', async () => {
    write('platform/shoes', '20260101_shoes', '');
    await expect(migrate(test.migratorUrl, root)).rejects.toThrow(/name it/);
    rmSync(join(root, 'platform'), { recursive: true });
    write('platform/shoes', '202601010000_shoes', '');
    write('modules/shoes', '202601010000_shoes', '');
    await expect(migrate(test.migratorUrl, root)).rejects.toThrow(/two migrations are named/);
  });

  function write(owner: string, name: string, text: string): void {
    mkdirSync(join(root, owner, 'server/migrations'), { recursive: true });
    writeFileSync(join(root, owner, 'server/migrations', `${name}.sql`), text);
  }
});
