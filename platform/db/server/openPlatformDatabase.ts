import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { type EmbeddedServer, startEmbedded } from './embedded/startEmbedded.ts';
import { prepareEmbedded } from './prepareEmbedded.ts';
import { prepareExternal } from './prepareExternal.ts';
import { type SpareDatabases, spareOnEmbedded, spareOnExternal } from './spareDatabases.ts';
import { assertNoUnfinishedRestore } from './unfinishedRestore.ts';

export interface PlatformDatabase {
  /** Connected as `onewindow_app`, which cannot change the schema. */
  database: Database;
  /** Connects as the owner of the tables: for `migrate`, backups, and pg-boss's own migration. */
  migratorUrl: string;
  /** The URL `database` was opened with, for libraries that want their own connection. */
  appUrl: string;
  /** The embedded server, when there is one. */
  server: EmbeddedServer | undefined;
  /** Databases beside it on the same server, for what is only tried. */
  spare: SpareDatabases;
  stop(): Promise<void>;
}

export interface PlatformDatabaseOptions {
  /** A PostgreSQL elsewhere, by the URL of the role that owns (or will own) the tables. */
  databaseUrl?: string | undefined;
  /** Holds the embedded server in its subfolder `postgres` when there is no URL. */
  dataFolder: string;
  max?: number;
  log?: (line: string) => void;
}

/** Enough that a save does not wait behind a surge of submissions; four processes fit into PostgreSQL's hundred. */
const CONNECTIONS = 24;

/**
 * Opens the platform's database, embedded or elsewhere, with its roles. Does not migrate: call `migrate`.
 * @throws Error saying what to do when the server elsewhere lacks the role `onewindow_app`;
 *   Problem `db.restore.unfinished`
 */
export async function openPlatformDatabase(options: PlatformDatabaseOptions): Promise<PlatformDatabase> {
  assertNoUnfinishedRestore(options.dataFolder);
  const pool = { max: options.max ?? CONNECTIONS };
  if (options.databaseUrl) {
    const appUrl = await prepareExternal(options.databaseUrl);
    const database = openDatabase(appUrl, pool);
    const stop = () => database.close();
    const spare = spareOnExternal(options.databaseUrl);
    return { database, migratorUrl: options.databaseUrl, appUrl, server: undefined, spare, stop };
  }
  const server = await startEmbedded({
    folder: join(options.dataFolder, 'postgres'),
    ...(options.log ? { log: options.log } : {}),
  });
  try {
    const { migratorUrl, appUrl } = await prepareEmbedded(server);
    const database = openDatabase(appUrl, pool);
    const stop = async () => {
      await database.close();
      await server.stop();
    };
    return { database, migratorUrl, appUrl, server, spare: spareOnEmbedded(server), stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
