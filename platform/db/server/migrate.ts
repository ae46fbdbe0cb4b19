import { resolve } from 'node:path';
import type pg from 'pg';
import { findMigrations, type Migration } from './findMigrations.ts';
import { withClient } from './roles.ts';

export const projectRoot = resolve(import.meta.dirname, '../../..');

// Any constant does, as long as every version of the program uses the same one.
const lockKey = 720_451_013;

/**
 * Applies every migration of the project not yet applied.
 * @param migratorUrl connects as the owner of the tables.
 * @returns the names applied now.
 * @throws Error naming the file when it fails, when an applied file has changed, or when one is missing here.
 */
export async function migrate(migratorUrl: string, root = projectRoot): Promise<string[]> {
  return applyMigrations(migratorUrl, findMigrations(root));
}

/** As `migrate`, with these migrations: each in one transaction, under a lock against a second process. */
export async function applyMigrations(migratorUrl: string, migrations: Migration[]): Promise<string[]> {
  return withClient(migratorUrl, async (client) => {
    await holdMigrationLock(client, 'exclusive');
    await client.query(ownTable);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

/** Until the connection ends: migrations exclude each other, and backups (shared) exclude migrations. */
export async function holdMigrationLock(client: pg.Client, mode: 'exclusive' | 'shared'): Promise<void> {
  await client.query(`SELECT pg_advisory_lock${mode === 'shared' ? '_shared' : ''}($1)`, [lockKey]);
}

const ownTable = `
  CREATE TABLE IF NOT EXISTS schema_migrations (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE schema_migrations IS 'Owner: db. Which migration files this database has.';
  REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM onewindow_app;
`;

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM schema_migrations',
  );
  const here = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const applied of rows) {
    const file = here.get(applied.name);
    if (!file)
      throw new Error(`the database has migration ${applied.name}, this program does not: is it older?`);
    if (file.sha256 !== applied.sha256)
      throw new Error(`${applied.name}.sql has changed after it was applied`);
  }
  const done = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    const transaction = await currentTransaction(client);
    await client.query(migration.text);
    if ((await currentTransaction(client)) !== transaction)
      throw new Error('it ends the transaction it runs in');
    await client.query('INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(
      `migration ${migration.name}.sql failed: ${(error as Error).message}${where(error, migration)}`,
      {
        cause: error,
      },
    );
  }
}

async function currentTransaction(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
  return rows[0]!.id;
}

function where(error: unknown, migration: Migration): string {
  const position = Number((error as { position?: string }).position);
  if (!position) return '';
  return ` (line ${migration.text.slice(0, position).split('\n').length})`;
}
