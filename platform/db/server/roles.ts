import pg from 'pg';

/** Owner of every table; the only role that may change the schema. */
export const migratorRole = 'onewindow_migrator';
/** What the program runs as: reads and writes rows, changes no schema. */
export const appRole = 'onewindow_app';

// Any constants do, as long as every version of the program uses the same ones.
const lockKey = 720_451_012;

/**
 * Creates what is missing on a server of our own: the two roles with these passwords and the database, owned
 * by the migrator and closed to everyone else. Safe when several processes do it at once.
 * @param ownerUrl connects to `database` as the migrator. Passwords are base64url, so they need no quoting.
 */
export async function prepareDatabase(
  superuserUrl: string,
  ownerUrl: string,
  database: string,
  passwords: { migrator: string; app: string },
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await ensureRole(client, migratorRole, passwords.migrator);
    await ensureRole(client, appRole, passwords.app);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE "${database}" OWNER ${migratorRole}`);
    await closeToOthers(client, database);
    await grantDefaults(ownerUrl);
  });
}

/** Only the owner and the program may connect; these rights are not copied with a template. */
export async function closeToOthers(client: pg.Client, database: string): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE "${database}" FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE "${database}" TO ${appRole}`);
}

/** Run as the owner of the tables: everything it creates later is open to the program's role. */
export async function grantDefaults(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`
      BEGIN;
      SELECT pg_advisory_xact_lock(${lockKey});
      GRANT USAGE ON SCHEMA public TO ${appRole};
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${appRole};
      COMMIT;
    `);
  });
}

/** Opens one connection outside any pool, for work that needs a session of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'onewindow' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${password}'`);
}
