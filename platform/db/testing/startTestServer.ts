import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roleUrl } from '../server/embedded/credentials.ts';
import { startEmbedded } from '../server/embedded/startEmbedded.ts';
import { isAbandoned } from '../server/embedded/supervisorFile.ts';
import { migrate } from '../server/migrate.ts';
import { appRole, migratorRole, prepareDatabase } from '../server/roles.ts';

/** URLs of the template database; a test database differs only in the name at the end. */
export interface TestUrls {
  superuser: string;
  migrator: string;
  app: string;
}

export interface TestServer {
  urls: TestUrls;
  stop(): Promise<void>;
}

export const templateName = 'onewindow_template';

/** Starts a server without fsync and migrates the template that every test database is copied from. */
export async function startTestServer(): Promise<TestServer> {
  const folder = makeFolder();
  const server = await startEmbedded({
    folder,
    dieWithParent: spawnSync('setpriv', ['--version']).status === 0,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      autovacuum: 'off',
      max_wal_size: '4GB',
    },
  });
  try {
    const { migrator, app } = server.credentials;
    const urls = {
      superuser: server.superuserUrl,
      migrator: roleUrl(migratorRole, migrator, server.port, templateName),
      app: roleUrl(appRole, app, server.port, templateName),
    };
    await prepareDatabase(urls.superuser, urls.migrator, templateName, { migrator, app });
    await migrate(urls.migrator);
    return { urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function stop(): Promise<void> {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const prefix = 'onewindow-test-';

/** A folder for this run; those of runs that were killed are cleared away. */
function makeFolder(): string {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const old = join(tmpdir(), name);
    if (isAbandoned(old)) rmSync(old, { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711); // as root the server has an account of its own, which must get in
  return folder;
}
