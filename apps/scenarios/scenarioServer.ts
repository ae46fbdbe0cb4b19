import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '#platform/db/server/database.ts';
import { roleUrl } from '#platform/db/server/embedded/credentials.ts';
import { startEmbedded } from '#platform/db/server/embedded/startEmbedded.ts';
import { migrate } from '#platform/db/server/migrate.ts';
import {
  appRole,
  closeToOthers,
  migratorRole,
  prepareDatabase,
  withClient,
} from '#platform/db/server/roles.ts';
import { scratchBase } from '#platform/db/server/scratchBase.ts';
import { type FileStore, openFiles } from '#platform/files/server/fileStore.ts';

export interface ScenarioServer {
  files: FileStore;
  /** A database of its own, migrated and empty, for the time of `work`. */
  withFresh<T>(work: (database: Database) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

const TEMPLATE = 'scenario_template';
/** What is thrown away need not survive a loss of power. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** A database server in a temporary folder, for scenarios at the command line; nothing of it stays. */
export async function startScenarioServer(log: (line: string) => void): Promise<ScenarioServer> {
  const folder = mkdtempSync(path.join(scratchBase(), 'onewindow-scenarios-'));
  chmodSync(folder, 0o711); // as root the server has an account of its own, which must get in
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ folder: path.join(folder, 'postgres'), settings: FAST, log });
    const { port, credentials, superuserUrl } = server;
    const template = roleUrl(migratorRole, credentials.migrator, port, TEMPLATE);
    await prepareDatabase(superuserUrl, template, TEMPLATE, credentials);
    await migrate(template);
    return {
      files: await openFiles(path.join(folder, 'files')),
      async withFresh(work) {
        const name = `scenario_${randomBytes(6).toString('hex')}`;
        await withClient(superuserUrl, async (client) => {
          await client.query(
            `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${migratorRole} STRATEGY FILE_COPY`,
          );
          await closeToOthers(client, name);
        });
        const database = openDatabase(roleUrl(appRole, credentials.app, port, name));
        try {
          return await work(database);
        } finally {
          await database.close();
          await withClient(superuserUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
        }
      },
      async stop() {
        await server.stop();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}
