import { spawnSync } from 'node:child_process';
import { roleUrl } from '../server/embedded/credentials.ts';
import { startEmbedded } from '../server/embedded/startEmbedded.ts';
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

/** Starts a server without fsync in `folder` and migrates the template that every test database is copied from. */
export async function startTestServer(folder: string): Promise<TestServer> {
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
    return { urls, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
