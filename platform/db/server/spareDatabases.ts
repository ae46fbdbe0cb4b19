import type pg from 'pg';
import { type Database, openDatabase } from './database.ts';
import { roleUrl } from './embedded/credentials.ts';
import type { EmbeddedServer } from './embedded/startEmbedded.ts';
import { migrate } from './migrate.ts';
import { asApp, prepareExternal } from './prepareExternal.ts';
import { appRole, closeToOthers, grantDefaults, migratorRole, withClient } from './roles.ts';

/** Databases beside the platform's own, on the same server: made, used for some hours, and dropped. */
export interface SpareDatabases {
  /** What an administrator of the server must run before any can be made; undefined when all is well. */
  hindrance(): Promise<string | undefined>;
  /** A migrated, empty database. One of that name that a crash left is dropped first. @param name `[a-z0-9]{1,32}` */
  create(name: string): Promise<void>;
  /** Connected as the program's role, with the migrations of this program. @throws when there is none */
  open(name: string): Promise<Database>;
  /** Also when somebody is connected; nothing happens when there is none. */
  drop(name: string): Promise<void>;
  list(): Promise<string[]>;
}

/** How to reach a server on which databases are made. */
export interface SpareServer {
  /** Connects to some database as whoever may create others. */
  adminUrl: string;
  /** Name of the platform's database: several installations may share a server. */
  base: string;
  /** Who is to own the databases, when it is not the administrator. */
  owner?: string;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  /** Roles and rights in a new database. */
  prepare(ownerUrl: string): Promise<unknown>;
}

/** On our own server, whose superuser we are. */
export function spareOnEmbedded({ superuserUrl, credentials, port }: EmbeddedServer): SpareDatabases {
  return spareDatabases({
    adminUrl: superuserUrl,
    base: 'onewindow',
    owner: migratorRole,
    ownerUrl: (name) => roleUrl(migratorRole, credentials.migrator, port, name),
    appUrl: (name) => roleUrl(appRole, credentials.app, port, name),
    prepare: grantDefaults,
  });
}

/** On a server elsewhere, as far as the owner of the platform's tables may. */
export function spareOnExternal(ownerUrl: string): SpareDatabases {
  const named = (name: string) => {
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
  return spareDatabases({
    adminUrl: ownerUrl,
    base: decodeURIComponent(new URL(ownerUrl).pathname.slice(1)) || 'onewindow',
    ownerUrl: named,
    appUrl: (name) => asApp(named(name)),
    prepare: prepareExternal,
  });
}

// Any constant does, as long as every version of the program uses the same one.
const lockKey = 720_451_014;
/** A handful of people at a time, beside the listeners and the worker. */
const CONNECTIONS = 6;
/** PostgreSQL cuts names at 63 bytes: 20 of the installation's, 7 between, 32 of the database's. */
const MOST_BASE = 20;
const TEMPLATE = 'template';

export function spareDatabases(server: SpareServer): SpareDatabases {
  const { adminUrl, owner } = server;
  const prefix = `${server.base.replaceAll(/\W/g, '_').slice(0, MOST_BASE)}_spare_`;
  const template = prefix + TEMPLATE;
  const full = (name: string) => {
    if (!/^[a-z0-9]{1,32}$/.test(name) || name === TEMPLATE) throw new Error(`${name} is no name`);
    return prefix + name;
  };
  const ownedBy = owner ? ` OWNER ${owner}` : '';
  const dropIn = (client: pg.Client, database: string) =>
    client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);

  /** Made once and brought up to date; one of another line of versions is made anew. */
  async function readyTemplate(client: pg.Client): Promise<void> {
    const make = async () => {
      await client.query(`CREATE DATABASE "${template}"${ownedBy}`);
      await closeToOthers(client, template);
      await server.prepare(server.ownerUrl(template));
      await migrate(server.ownerUrl(template));
    };
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) return make();
    try {
      await migrate(server.ownerUrl(template));
    } catch {
      await dropIn(client, template);
      await make();
    }
  }

  return {
    hindrance: () =>
      withClient(adminUrl, async (client) => {
        const { rows } = await client.query<{ may: boolean; me: string }>(
          'SELECT rolcreatedb OR rolsuper AS may, rolname AS me FROM pg_roles WHERE rolname = current_user',
        );
        const { may, me } = rows[0]!;
        return may ? undefined : `ALTER ROLE ${client.escapeIdentifier(me)} CREATEDB;`;
      }),
    create: (name) =>
      withClient(adminUrl, async (client) => {
        const database = full(name);
        await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
        await readyTemplate(client);
        await dropIn(client, database);
        await client.query(`CREATE DATABASE "${database}" TEMPLATE "${template}"${ownedBy}`);
        await closeToOthers(client, database);
      }),
    async open(name) {
      await migrate(server.ownerUrl(full(name)));
      return openDatabase(server.appUrl(full(name)), { max: CONNECTIONS });
    },
    drop: (name) =>
      withClient(adminUrl, async (client) => {
        await dropIn(client, full(name));
      }),
    list: () =>
      withClient(adminUrl, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          'SELECT substr(datname, $2) AS name FROM pg_database WHERE starts_with(datname, $1) ORDER BY datname',
          [prefix, prefix.length + 1],
        );
        return rows.map(({ name }) => name).filter((name) => /^[a-z0-9]+$/.test(name) && name !== TEMPLATE);
      }),
  };
}
