import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../server/database.ts';
import { appRole, migratorRole, withClient } from '../server/roles.ts';
import { type TestUrls, templateName } from './startTestServer.ts';

export interface TestDatabase {
  /** Connected as `onewindow_app`, like the program. */
  database: Database;
  url: string;
  /** Connects as the owner of the tables. */
  migratorUrl: string;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/**
 * A fresh, migrated database of its own on the run's server, copied from a template.
 * @throws Error with the failing migration when the template could not be made.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const urls = await askForServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(urls.superuser, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} OWNER ${migratorRole}`);
    // Rights on the database itself are not copied with the template.
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`);
  });
  const url = named(urls.app, name);
  const database = openDatabase(url);
  return {
    database,
    url,
    migratorUrl: named(urls.migrator, name),
    async close() {
      await database.close();
      await withClient(urls.superuser, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function askForServer(): Promise<TestUrls> {
  const response = await fetch(`http://127.0.0.1:${inject('testServerPort')}/`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as TestUrls;
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
