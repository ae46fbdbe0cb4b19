import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newId } from '../../platform/crypto/pure/newId.ts';
import type { Database } from '../../platform/db/server/database.ts';
import { openPlatformDatabase } from '../../platform/db/server/openPlatformDatabase.ts';
import { withClient } from '../../platform/db/server/roles.ts';

export interface Scratch {
  database: Database;
  migratorUrl: string;
  newCases(count: number): Promise<string[]>;
  analyse(table: string): Promise<void>;
  /** Table and indexes together, per row. */
  bytesPerTimer(): Promise<number>;
  close(): Promise<void>;
}

const migration = resolve(
  import.meta.dirname,
  '../../platform/clock/server/migrations/202611220110_timers.sql',
);

/** An embedded server of its own with the timers table, bare cases, and a table that records each firing. */
export async function openScratch(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-bench-'));
  chmodSync(folder, 0o711); // as root the server has an account of its own, which must get in
  const opened = await openPlatformDatabase({ dataFolder: folder });
  const { database, migratorUrl } = opened;
  await withClient(migratorUrl, async (client) => {
    await client.query('CREATE TABLE cases (id uuid PRIMARY KEY)');
    await client.query('CREATE TABLE fired (case_id uuid, due_at timestamptz, at timestamptz)');
    await client.query(readFileSync(migration, 'utf8'));
  });
  return {
    database,
    migratorUrl,
    async newCases(count) {
      const ids = Array.from({ length: count }, () => newId());
      await database.rows('INSERT INTO cases (id) SELECT unnest($1::uuid[])', [ids]);
      return ids;
    },
    async analyse(table) {
      await withClient(migratorUrl, (client) => client.query(`VACUUM ANALYZE ${table}`));
    },
    async bytesPerTimer() {
      const { bytes } = await database.one<{ bytes: number }>(
        "SELECT pg_total_relation_size('timers') / greatest(count(*), 1) AS bytes FROM timers",
      );
      return bytes;
    },
    async close() {
      await opened.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
