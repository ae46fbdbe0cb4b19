import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/testDatabase.ts';
import { startEmbedded } from '../embedded/startEmbedded.ts';
import { migrate } from '../migrate.ts';
import { openPlatformDatabase } from '../openPlatformDatabase.ts';
import { prepareEmbedded } from '../prepareEmbedded.ts';
import { withClient } from '../roles.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const passphrase = '青峰茶业 seven plain words';
const now = new Date('2026-11-22T08:00:00Z');

const oddTables = `
  CREATE TYPE mood AS ENUM ('calm', 'busy');
  CREATE TABLE odd (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent bigint REFERENCES odd,
    "Quoted ""name" text,
    money numeric(18, 2), exact numeric, float double precision, small real,
    at timestamptz, plain timestamp, day date, span interval,
    bytes bytea, doc jsonb, raw json, list text[], mood mood, id2 uuid, words tsvector, range int4range,
    fixed char(5), flag boolean,
    doubled numeric GENERATED ALWAYS AS (money * 2) STORED
  );
  CREATE TABLE "Empty-Table" (id int);
  CREATE TABLE numbers (id serial PRIMARY KEY, n int);
  CREATE TABLE split (day date NOT NULL, n int) PARTITION BY RANGE (day);
  CREATE TABLE split_2026 PARTITION OF split FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  CREATE SEQUENCE untouched START 50;
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON numbers EXECUTE FUNCTION refuse();
  CREATE TRIGGER no_more BEFORE INSERT ON odd FOR EACH ROW WHEN (NEW.flag) EXECUTE FUNCTION refuse();
  INSERT INTO numbers (n) SELECT 1 FROM generate_series(1, 3);
`;

const oddRows = `
  ALTER TABLE odd DISABLE TRIGGER no_more;
  INSERT INTO odd (parent, "Quoted ""name", money, exact, float, small, at, plain, day, span, bytes, doc, raw, list,
    mood, id2, words, range, fixed, flag)
  VALUES
    (2, E'tab\\t back\\\\slash \\n \\\\N 政务\\u0001', 9999999999999999.99, 1e-30, 0.1 + 0.2, 1.1, '2026-11-22 08:00:00.123456+08',
     'infinity', '0044-03-15 BC', '1 year 2 mons -3 days 04:05:06.789', '\\x00ff0a5c', '{"a": 1.10, "b": "\\\\u4e2d"}',
     '{"a":  1.10, "a": 2}', ARRAY['x', NULL, '', 'a,"b'], 'busy', '019a0000-0000-7000-8000-000000000001',
     to_tsvector('simple', 'one two'), '[1,10)', 'ab', true),
    (NULL, NULL, NULL, 'NaN', 'Infinity', '-0', NULL, NULL, NULL, NULL, '', NULL, NULL, '{}', NULL, NULL, NULL, 'empty',
     NULL, false),
    (1, '', 0.00, 12345678901234567890123456789.000, -1e300, 3e-40, '2026-03-08 02:30:00-08', '2026-01-01', '2026-02-28',
     '00:00', '\\x', 'null', '[]', '{}', 'calm', NULL, '', NULL, '     ', NULL);
  ALTER TABLE odd ENABLE TRIGGER no_more;
  INSERT INTO numbers (n) SELECT g FROM generate_series(1, 50000) g;
  INSERT INTO split VALUES ('2026-05-01', 5);
  SELECT setval('untouched', 777, false);
`;

describe('backup and restore', () => {
  let folder: string;
  let dataFolder: string;
  let out: string;
  let target: string;
  let source: TestDatabase;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-backup-'));
    chmodSync(folder, 0o711);
    dataFolder = join(folder, 'data');
    out = join(folder, 'today.backup');
    target = join(folder, 'restored');
    mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(join(dataFolder, 'keys/ledger.pem'), 'PRIVATE', { mode: 0o600 });
    mkdirSync(join(dataFolder, 'files/ab'), { recursive: true });
    writeFileSync(join(dataFolder, 'files/ab/large'), Buffer.alloc(3_000_000, '一窗'));
    writeFileSync(join(dataFolder, 'files/empty'), '');
    mkdirSync(join(dataFolder, 'postgres'));
    writeFileSync(join(dataFolder, 'postgres/credentials.json'), 'not for the backup');
  });

  afterEach(async () => {
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives back every value of every kind, sequences, rights, triggers, keys and files', async () => {
    source = await testDatabase({ empty: true });
    const root = plantMigrations({ '202601010000_odd': oddTables });
    await migrate(source.migratorUrl, root);
    await withClient(source.migratorUrl, (client) => client.query(oddRows));
    const made = await backup({ migratorUrl: source.migratorUrl, dataFolder, out, passphrase, now, root });
    expect(made).toMatchObject({ tables: 5, rows: 3 + 50_003 + 1 + 1, files: 3 });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readFileSync(out).includes('PRIVATE')).toBe(false);

    const done = await restore({ from: out, passphrase, dataFolder: target });
    expect(done).toEqual({ createdAt: now.toISOString(), tables: 5, rows: made.rows, files: 3 });
    expect(statSync(join(target, 'keys/ledger.pem')).mode & 0o777).toBe(0o600);
    for (const file of ['keys/ledger.pem', 'files/ab/large', 'files/empty']) {
      expect(readFileSync(join(target, file)).equals(readFileSync(join(dataFolder, file)))).toBe(true);
    }
    expect(readdirSync(target).sort()).toEqual(['files', 'keys', 'postgres']);

    const before = await withClient(source.migratorUrl, describeDatabase);
    const opened = await openPlatformDatabase({ dataFolder: target });
    const after = await withClient(opened.migratorUrl, describeDatabase);
    expect(after).toEqual(before);
    expect(Object.keys(before.tables)).toContain('split_2026');
    const { id } = await opened.database.one<{ id: number }>(
      'INSERT INTO numbers (n) VALUES (9) RETURNING id',
    );
    expect(id).toBe(50_004);
    await expect(opened.database.rows('DELETE FROM numbers')).rejects.toThrow(/append only/);
    const wrongParent = opened.database.rows('INSERT INTO odd (parent) VALUES (99)');
    await expect(wrongParent).rejects.toThrow(/foreign key/);
    expect(await migrate(opened.migratorUrl, root)).toEqual([]);
    await opened.stop();
  });

  it("gives back the project's own tables", async () => {
    source = await testDatabase();
    await backup({ migratorUrl: source.migratorUrl, dataFolder, out, passphrase, now });
    await restore({ from: out, passphrase, dataFolder: target });
    const before = await withClient(source.migratorUrl, describeDatabase);
    const opened = await openPlatformDatabase({ dataFolder: target });
    expect(await withClient(opened.migratorUrl, describeDatabase)).toEqual(before);
    expect(await migrate(opened.migratorUrl)).toEqual([]);
    await opened.stop();
  });

  it('takes one moment, while others write', async () => {
    source = await testDatabase({ empty: true });
    const pair = 'CREATE TABLE a (n int); CREATE TABLE b (n int)';
    const root = plantMigrations({ '202601010000_pair': pair });
    await migrate(source.migratorUrl, root);
    let writing = true;
    const writer = (async () => {
      for (let n = 1; writing; n += 1) {
        await source.database.transaction(async (tx) => {
          await tx.rows('INSERT INTO a VALUES ($1)', [n]);
          await tx.rows('INSERT INTO b VALUES ($1)', [n]);
        });
      }
    })();
    await source.database.rows('SELECT pg_sleep(0.2)');
    await backup({ migratorUrl: source.migratorUrl, dataFolder, out, passphrase, now, root });
    writing = false;
    await writer;
    await restore({ from: out, passphrase, dataFolder: target });
    const opened = await openPlatformDatabase({ dataFolder: target });
    const counts = await opened.database.one<{ a: number; b: number }>(
      'SELECT (SELECT count(*) FROM a) AS a, (SELECT count(*) FROM b) AS b',
    );
    expect(counts.a).toBeGreaterThan(0);
    expect(counts.a).toBe(counts.b);
    await opened.stop();
  });

  it('restores all or nothing', async () => {
    source = await testDatabase({ empty: true });
    const root = plantMigrations({ '202601010000_odd': oddTables });
    await migrate(source.migratorUrl, root);
    await withClient(source.migratorUrl, (client) => client.query(oddRows));
    await backup({ migratorUrl: source.migratorUrl, dataFolder, out, passphrase, now, root });
    await expect(
      backup({ migratorUrl: source.migratorUrl, dataFolder, out, passphrase, now, root }),
    ).rejects.toMatchObject({ code: 'db.backup.outExists' });

    await expect(restore({ from: out, passphrase: 'guess', dataFolder: target })).rejects.toMatchObject({
      code: 'db.backup.passphrase',
    });
    const cut = join(folder, 'cut.backup');
    writeFileSync(cut, readFileSync(out).subarray(0, -1));
    await expect(restore({ from: cut, passphrase, dataFolder: target })).rejects.toMatchObject({
      code: expect.stringMatching(/^db\.backup\.(damaged|passphrase)$/),
    });
    expect(readdirSync(target)).toEqual([]);

    await expect(restore({ from: out, passphrase, dataFolder })).rejects.toMatchObject({
      code: 'db.restore.folderNotEmpty',
    });
    writeFileSync(join(target, 'restore-unfinished'), '');
    await expect(openPlatformDatabase({ dataFolder: target })).rejects.toMatchObject({
      code: 'db.restore.unfinished',
    });
  });

  it('leaves no half backup, and no table out in silence', async () => {
    source = await testDatabase({ empty: true });
    const root = plantMigrations({ '202601010000_elsewhere': 'CREATE TABLE here (n int)' });
    await migrate(source.migratorUrl, root);
    await withClient(source.superuserUrl, (client) =>
      client.query('CREATE SCHEMA other; CREATE TABLE other.rows (n int)'),
    );
    const options = { migratorUrl: source.migratorUrl, dataFolder, out, now, root };
    await expect(backup({ ...options, passphrase })).rejects.toThrow('cannot back up other.rows');
    expect(existsSync(`${out}.half`) || existsSync(out)).toBe(false);
    await expect(backup({ ...options, passphrase: 'short' })).rejects.toMatchObject({
      code: 'db.backup.passphraseTooShort',
    });
  });

  it('takes the server back when a row does not fit', async () => {
    source = await testDatabase({ empty: true });
    const root = plantMigrations({ '202601010000_strict': 'CREATE TABLE strict (n int)' });
    await migrate(source.migratorUrl, root);
    // Past the migrations: the restored schema lacks the column, as after tampering with the database.
    await withClient(source.migratorUrl, (client) =>
      client.query('ALTER TABLE strict ADD COLUMN extra int; INSERT INTO strict VALUES (1, 2)'),
    );
    await backup({ migratorUrl: source.migratorUrl, dataFolder, out, passphrase, now, root });
    await expect(restore({ from: out, passphrase, dataFolder: target })).rejects.toThrow(/"extra"/);
    expect(readdirSync(target)).toEqual([]);
    const server = await startEmbedded({ folder: join(target, 'postgres') });
    expect(await withClient((await prepareEmbedded(server)).migratorUrl, describeDatabase)).toEqual({
      tables: {},
      sequences: {},
      rights: [],
    });
    await server.stop();
  });

  function plantMigrations(files: Record<string, string>): string {
    const migrations = join(folder, 'project/platform/odd/server/migrations');
    mkdirSync(migrations, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(migrations, `${name}.sql`), text);
    return join(folder, 'project');
  }
});

/** A checksum of every table, the state of every sequence, and who may do what. */
async function describeDatabase(client: import('pg').Client) {
  const names = await client.query<{ name: string; kind: string }>(
    "SELECT relname AS name, relkind AS kind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'S')",
  );
  const tables: Record<string, string> = {};
  const sequences: Record<string, unknown> = {};
  for (const { name, kind } of names.rows) {
    const quoted = client.escapeIdentifier(name);
    if (kind === 'S') {
      sequences[name] = (await client.query(`SELECT last_value, is_called FROM ${quoted}`)).rows[0];
    } else {
      const sum = await client.query<{ sum: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM ${quoted} t`,
      );
      tables[name] = sum.rows[0]!.sum;
    }
  }
  const rights = await client.query(
    "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'onewindow_app' ORDER BY 1, 2",
  );
  return { tables, sequences, rights: rights.rows };
}
