import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type pg from 'pg';
import { Problem } from '#platform/errors/pure/problem.ts';
import { startEmbedded } from '../embedded/startEmbedded.ts';
import { applyMigrations } from '../migrate.ts';
import { prepareEmbedded } from '../prepareEmbedded.ts';
import { withClient } from '../roles.ts';
import { unfinishedRestore } from '../unfinishedRestore.ts';
import { copyIn } from './copyIn.ts';
import { writeDataFile } from './dataFiles.ts';
import { decrypt } from './encryption.ts';
import { type Entry, type EntryHeader, readEntries } from './entries.ts';
import { copyTarget, listTables } from './tables.ts';

export interface RestoreOptions {
  /** A file that `backup` wrote. */
  from: string;
  passphrase: string;
  /** Must be empty or absent; afterwards the program starts in it. */
  dataFolder: string;
  log?: (line: string) => void;
}

export interface RestoreReport {
  /** When the backup was made. */
  createdAt: string;
  tables: number;
  rows: number;
  files: number;
}

type Header<K extends EntryHeader['kind']> = Extract<EntryHeader, { kind: K }>;

/**
 * Makes an installation from a backup: a new database server in the folder, the schema as it was, every row,
 * sequence, key and file. All or nothing: after a failure the folder is empty again. A later `migrate` brings
 * the schema up to a newer program.
 * @throws Problem `db.restore.folderNotEmpty`, `db.backup.passphrase`, `db.backup.damaged`
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const { dataFolder } = options;
  if ((await readdir(dataFolder).catch(() => [])).length > 0) {
    throw new Problem('db.restore.folderNotEmpty', 409, { params: { folder: dataFolder } });
  }
  await mkdir(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const marker = unfinishedRestore(dataFolder);
  await writeFile(marker, `${options.from}\n`);
  try {
    const report = await restoreInto(options);
    await rm(marker);
    return report;
  } catch (error) {
    await clear(dataFolder);
    throw error;
  }
}

async function restoreInto({ from, passphrase, dataFolder, log }: RestoreOptions): Promise<RestoreReport> {
  const file = createReadStream(from, { highWaterMark: 1024 * 1024 });
  const unpacked = createZstdDecompress();
  const reading = pipeline(file, (sealed: AsyncIterable<Buffer>) => decrypt(sealed, passphrase), unpacked);
  // Its failure also ends `unpacked`, where the reader meets it.
  reading.catch(() => {});
  try {
    const entries = readEntries(unpacked);
    // The first entry proves the passphrase, before a server is made for nothing.
    const manifest = await expectManifest(entries);
    const server = await startEmbedded({ folder: join(dataFolder, 'postgres'), ...(log ? { log } : {}) });
    try {
      const { migratorUrl, superuserUrl } = await prepareEmbedded(server);
      await applyMigrations(migratorUrl, manifest.migrations);
      return await withClient(superuserUrl, (client) => fill(client, manifest, entries, dataFolder));
    } finally {
      await server.stop();
    }
  } finally {
    file.destroy();
  }
}

async function fill(
  client: pg.Client,
  manifest: Header<'manifest'>,
  entries: AsyncGenerator<Entry>,
  dataFolder: string,
): Promise<RestoreReport> {
  const report = { createdAt: manifest.createdAt, tables: 0, rows: 0, files: 0 };
  const counts: Record<string, number> = {};
  // No triggers and no foreign keys while rows come in, in whatever order: they were checked once already.
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
  await emptyTables(client, manifest.tables);
  for await (const { header, body } of entries) {
    if (header.kind === 'table') {
      const target = copyTarget(client, { name: header.table, columns: header.columns });
      counts[header.table] = await copyIn(client, `COPY ${target} FROM STDIN (ENCODING 'UTF8')`, body);
      report.rows += counts[header.table]!;
      report.tables += 1;
      continue;
    }
    if (header.kind === 'file') {
      await writeDataFile(dataFolder, header, body);
      report.files += 1;
      continue;
    }
    if (header.kind !== 'end') throw new Problem('db.backup.damaged', 422);
    assertComplete(header, manifest, counts, report.files);
    for (const { name, last, isCalled } of header.sequences) {
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        `public.${client.escapeIdentifier(name)}`,
        last,
        isCalled,
      ]);
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return report;
  }
  throw new Problem('db.backup.damaged', 422);
}

/** Rows that migrations put in are in the backup too, perhaps changed since. */
async function emptyTables(client: pg.Client, expected: string[]): Promise<void> {
  const names = (await listTables(client)).map((table) => table.name);
  if (names.join() !== expected.join()) {
    throw new Error(`the migrations make the tables ${names}, the backup has ${expected}`);
  }
  await client.query(`TRUNCATE ${names.map((name) => `public.${client.escapeIdentifier(name)}`).join(', ')}`);
}

function assertComplete(
  end: Header<'end'>,
  manifest: Header<'manifest'>,
  counts: Record<string, number>,
  files: number,
): void {
  const whole = manifest.tables.every((table) => end.rows[table] === counts[table]) && end.files === files;
  if (!whole) throw new Problem('db.backup.damaged', 422);
}

async function expectManifest(entries: AsyncGenerator<Entry>): Promise<Header<'manifest'>> {
  const first = await entries.next();
  if (first.done || first.value.header.kind !== 'manifest') throw new Problem('db.backup.damaged', 422);
  for await (const _ of first.value.body) throw new Problem('db.backup.damaged', 422);
  return first.value.header;
}

/** Takes back what was made, also a cluster that had to lie elsewhere; leaves the folder itself (a mount point). */
async function clear(dataFolder: string): Promise<void> {
  const elsewhere = await readFile(join(dataFolder, 'postgres/location'), 'utf8').catch(() => undefined);
  if (elsewhere) await rm(elsewhere.trim(), { recursive: true, force: true });
  for (const name of await readdir(dataFolder))
    await rm(join(dataFolder, name), { recursive: true, force: true });
}
