import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../platform/db/server/migrate.ts';
import { openPlatformDatabase } from '../../platform/db/server/openPlatformDatabase.ts';
import type { Urls } from './life.ts';

export interface DurableServer {
  urls: Urls;
  pid(): number;
  /** The settings on which durability rests, as the server tells them. */
  settings(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const ASKED = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes'];

/** The embedded PostgreSQL as the product runs it, migrated, in a folder of its own that goes away. */
export async function openDurable(): Promise<DurableServer> {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-bench-'));
  chmodSync(folder, 0o711); // as root the server has an account of its own, which must get in
  const opened = await openPlatformDatabase({ dataFolder: folder });
  const { database, migratorUrl, appUrl, server } = opened;
  if (!server) throw new Error('the embedded server did not start');
  await migrate(migratorUrl);
  return {
    urls: { app: appUrl, migrator: migratorUrl, superuser: server.superuserUrl },
    pid: server.pid,
    async settings() {
      const rows = await database.rows<{ name: string; setting: string }>(
        'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
        [ASKED],
      );
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    },
    async close() {
      await opened.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
