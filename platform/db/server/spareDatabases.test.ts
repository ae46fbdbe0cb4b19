import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.ts';
import { findMigrations } from './findMigrations.ts';
import { projectRoot } from './migrate.ts';
import { grantDefaults, migratorRole, withClient } from './roles.ts';
import { type SpareDatabases, spareDatabases, spareOnExternal } from './spareDatabases.ts';

let db: TestDatabase;
let spare: SpareDatabases;
const named = (url: string) => (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
beforeAll(async () => {
  db = await testDatabase();
  spare = spareDatabases({
    adminUrl: db.superuserUrl,
    base: new URL(db.url).pathname.slice(-12),
    owner: migratorRole,
    ownerUrl: named(db.migratorUrl),
    appUrl: named(db.url),
    prepare: grantDefaults,
  });
});
afterAll(() => db.close());

describe('databases beside the platform’s own', () => {
  it('are migrated, empty and of their own; two are made at once; dropped also while somebody is connected', async () => {
    await Promise.all([spare.create('one'), spare.create('two')]);
    expect(await spare.list()).toEqual(['one', 'two']);
    const [one, two] = [await spare.open('one'), await spare.open('two')];
    const { n } = await one.one<{ n: number }>('SELECT count(*) AS n FROM schema_migrations');
    expect(n).toBe(findMigrations(projectRoot).length);
    const add = 'INSERT INTO outbox (topic, payload, at) VALUES ($1, $2, now())';
    await one.rows(add, ['spare', '{}']);
    for (const other of [two, db.database]) {
      expect(await other.rows("SELECT FROM outbox WHERE topic = 'spare'")).toEqual([]);
    }
    // The program's role changes no schema there either.
    await expect(one.rows('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    await spare.drop('one');
    await expect(one.rows('SELECT 1')).rejects.toThrow();
    await spare.drop('one');
    await two.close();
    // What a crash left of one is no hindrance to making it again.
    await spare.create('two');
    const again = await spare.open('two');
    expect(await again.rows('SELECT FROM outbox')).toEqual([]);
    await again.close();
    await spare.drop('two');
    expect(await spare.list()).toEqual([]);
    await expect(spare.create('robert"; DROP')).rejects.toThrow('no name');
  }, 60_000);

  it('cannot be made by an owner without the right; what an administrator must run gives it', async () => {
    const url = new URL(db.migratorUrl);
    const [owner, password] = ['spare_owner', 'a password of the tests'];
    const as = (sql: string) => withClient(db.superuserUrl, (client) => client.query(sql));
    await as(`CREATE ROLE ${owner} LOGIN PASSWORD '${password}'`);
    Object.assign(url, { username: owner, password: encodeURIComponent(password) });
    await as(
      `GRANT CONNECT ON DATABASE "${url.pathname.slice(1)}" TO ${owner}; GRANT onewindow_app TO ${owner}`,
    );
    try {
      const outside = spareOnExternal(url.href);
      const command = await outside.hindrance();
      expect(command).toBe(`ALTER ROLE "${owner}" CREATEDB;`);
      await expect(outside.create('one')).rejects.toThrow('permission denied');
      await as(command!);
      expect(await outside.hindrance()).toBeUndefined();
      await outside.create('one');
      const one = await outside.open('one');
      expect(await one.one('SELECT current_user AS me')).toEqual({ me: 'onewindow_app' });
      await one.close();
      expect(await outside.list()).toEqual(['one']);
      await outside.drop('one');
    } finally {
      const { rows } = await as(`SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = '${owner}'`);
      for (const { datname } of rows as { datname: string }[])
        await as(`DROP DATABASE "${datname}" WITH (FORCE)`);
      await as(`DROP OWNED BY ${owner}; DROP ROLE ${owner}`);
    }
  }, 60_000);
});
