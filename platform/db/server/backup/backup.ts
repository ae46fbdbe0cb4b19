import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type pg from 'pg';
import { Problem } from '#platform/errors/pure/problem.ts';
import { findMigrations } from '../findMigrations.ts';
import { holdMigrationLock, projectRoot } from '../migrate.ts';
import { withClient } from '../roles.ts';
import { copyOut } from './copyOut.ts';
import { listDataFiles, readDataFile } from './dataFiles.ts';
import { encrypt } from './encryption.ts';
import { type EntryHeader, writeEntry } from './entries.ts';
import { copySource, listSequences, listTables, type Table } from './tables.ts';

export interface BackupOptions {
  /** Connects as the owner of the tables: only that role may read all of them. */
  migratorUrl: string;
  /** Its keys and files go into the backup; its `postgres` folder does not. */
  dataFolder: string;
  /** The file to write; must not exist. Readable by its owner only. */
  out: string;
  passphrase: string;
  now: Date;
  /** Where the migrations are: the project, but for tests. */
  root?: string;
}

export interface BackupReport {
  tables: number;
  rows: number;
  files: number;
  /** Size of the backup. */
  bytes: number;
}

/**
 * Writes one encrypted file with everything an installation is: all tables as of one moment (a REPEATABLE READ
 * snapshot, while the program runs), sequences, the migrations that made the schema, keys and files.
 * @throws Problem `db.backup.outExists`, `db.backup.passphraseTooShort`
 */
export async function backup(options: BackupOptions): Promise<BackupReport> {
  if (options.passphrase.length < leastPassphrase) {
    throw new Problem('db.backup.passphraseTooShort', 422, { params: { least: leastPassphrase } });
  }
  if (existsSync(options.out))
    throw new Problem('db.backup.outExists', 409, { params: { file: options.out } });
  const half = `${options.out}.half`;
  const report: BackupReport = { tables: 0, rows: 0, files: 0, bytes: 0 };
  try {
    await withClient(options.migratorUrl, async (client) => {
      await holdMigrationLock(client, 'shared');
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await pipeline(
        Readable.from(everything(client, options, report)),
        createZstdCompress(),
        (packed: AsyncIterable<Buffer>) => encrypt(packed, options.passphrase),
        createWriteStream(half, { mode: 0o600, flush: true }),
      );
    });
    await rename(half, options.out);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  report.bytes = (await stat(options.out)).size;
  return report;
}

// Long enough that scrypt makes guessing hopeless even for simple words.
const leastPassphrase = 12;

async function* everything(
  client: pg.Client,
  options: BackupOptions,
  report: BackupReport,
): AsyncGenerator<Buffer> {
  const tables = await listTables(client);
  const migrations = await appliedMigrations(client, options.root ?? projectRoot);
  const names = tables.map((table) => table.name);
  const createdAt = options.now.toISOString();
  yield* writeEntry({ kind: 'manifest', createdAt, migrations, tables: names });
  const rows: Record<string, number> = {};
  for (const table of tables) {
    yield* writeEntry(
      { kind: 'table', table: table.name, columns: table.columns },
      counted(client, table, (count) => {
        rows[table.name] = count;
        report.rows += count;
      }),
    );
  }
  const sequences = await listSequences(client);
  for await (const file of listDataFiles(options.dataFolder, options.out)) {
    yield* writeEntry({ kind: 'file', ...file }, readDataFile(options.dataFolder, file));
    report.files += 1;
  }
  report.tables = tables.length;
  yield* writeEntry({ kind: 'end', rows, files: report.files, sequences });
}

async function* counted(
  client: pg.Client,
  table: Table,
  done: (rows: number) => void,
): AsyncGenerator<Buffer> {
  done(yield* copyOut(client, `COPY ${copySource(client, table)} TO STDOUT (ENCODING 'UTF8')`));
}

type Manifest = Extract<EntryHeader, { kind: 'manifest' }>;

/** The text of each applied migration, so that a later program can still make this schema. */
async function appliedMigrations(client: pg.Client, root: string): Promise<Manifest['migrations']> {
  const here = new Map(findMigrations(root).map((migration) => [migration.name, migration]));
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM schema_migrations ORDER BY name',
  );
  return rows.map(({ name, sha256 }) => {
    const found = here.get(name);
    if (found?.sha256 !== sha256) throw new Error(`migration ${name} is not the one this database has`);
    return { name, sha256, text: found.text };
  });
}
