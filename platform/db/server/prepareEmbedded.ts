import { roleUrl } from './embedded/credentials.ts';
import type { EmbeddedServer } from './embedded/startEmbedded.ts';
import { appRole, migratorRole, prepareDatabase } from './roles.ts';

const databaseName = 'onewindow';

export interface EmbeddedUrls {
  superuserUrl: string;
  migratorUrl: string;
  appUrl: string;
}

/** Makes sure of the roles and the database on our own server, and says how to reach it as each role. */
export async function prepareEmbedded(server: EmbeddedServer): Promise<EmbeddedUrls> {
  const { superuser, migrator, app } = server.credentials;
  const migratorUrl = roleUrl(migratorRole, migrator, server.port, databaseName);
  await prepareDatabase(server.superuserUrl, migratorUrl, databaseName, { migrator, app });
  return {
    superuserUrl: roleUrl('postgres', superuser, server.port, databaseName),
    migratorUrl,
    appUrl: roleUrl(appRole, app, server.port, databaseName),
  };
}
