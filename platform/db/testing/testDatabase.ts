import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
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

/** A database that several tests begin with: filled by the first that asks, copied by all. */
export interface TestTemplate {
  /** Lower-case letters, digits and underscores. */
  name: string;
  fill(database: Database): Promise<void>;
}

/**
 * A fresh database of its own on the run's server: migrated (a copy of the template, about 20 ms), with what a
 * template of the test's own holds besides, or, for tests of migrations themselves, empty.
 * @throws Error with the failing migration when the template could not be made.
 */
export async function testDatabase(
  options: { empty?: boolean; from?: TestTemplate } = {},
): Promise<TestDatabase> {
  const urls = await askForServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  if (options.from) await fillOnce(urls, options.from);
  const template = options.from?.name ?? (options.empty ? 'template1' : templateName);
  await withClient(urls.superuser, (client) => copyDatabase(client, template, name));
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

/** Under a lock, because tests run side by side; it gets its name when it is whole. */
async function fillOnce(urls: TestUrls, { name, fill }: TestTemplate): Promise<void> {
  await withClient(urls.superuser, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    const unfinished = `${name}_${randomBytes(4).toString('hex')}`;
    await copyDatabase(client, templateName, unfinished);
    const database = openDatabase(named(urls.app, unfinished));
    try {
      await fill(database);
    } finally {
      await database.close();
    }
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
}

async function copyDatabase(client: Client, template: string, name: string): Promise<void> {
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${migratorRole} STRATEGY FILE_COPY`);
  await closeToOthers(client, name);
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
