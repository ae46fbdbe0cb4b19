import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../server/database.ts';
import { closeToOthers, grantDefaults, migratorRole, withClient } from '../server/roles.ts';
import { type TestUrls, templateName } from './startTestServer.ts';

export interface TestDatabase {
  /** Connected as `onewindow_app`, like the program. */
  database: Database;
  url: string;
  /** Connects as the owner of the tables. */
  migratorUrl: string;
  /** Connects to the same database as the superuser: for tests of rights and roles only. */
  superuserUrl: string;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/**
 * A fresh database of its own on the run's server: migrated (a copy of the template, about 20 ms) or, for tests
 * of migrations themselves, empty.
 * @throws Error with the failing migration when the template could not be made.
 */
export async function testDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const urls = await askForServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = options.empty ? 'template1' : templateName;
  await withClient(urls.superuser, async (client) => {
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${migratorRole} STRATEGY FILE_COPY`,
    );
    await closeToOthers(client, name);
  });
  if (options.empty) await grantDefaults(named(urls.migrator, name));
  const url = named(urls.app, name);
  const database = openDatabase(url);
  return {
    database,
    url,
    migratorUrl: named(urls.migrator, name),
    superuserUrl: named(urls.superuser, name),
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
