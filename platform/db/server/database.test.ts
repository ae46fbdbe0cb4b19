import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.ts';
import { sql } from './database.ts';
import { withClient } from './roles.ts';

const ADD = sql('test_add_shoe', 'INSERT INTO shoes (size) VALUES ($1)');
const SIZES = sql('test_shoe_sizes', 'SELECT size FROM shoes ORDER BY size');

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ empty: true });
  await withClient(test.migratorUrl, (client) => client.query('CREATE TABLE shoes (size int PRIMARY KEY)'));
});
beforeEach(() => test.database.rows('DELETE FROM shoes'));
afterAll(() => test.close());

const sizes = async () => (await test.database.rows<{ size: number }>(SIZES)).map(({ size }) => size);

describe('a transaction', () => {
  it('keeps what was put off, in order, before the next statement and before the commit', async () => {
    const seen = await test.database.transaction(async (tx) => {
      tx.later(ADD, [38]);
      tx.later('UPDATE shoes SET size = size + 1');
      const rows = await tx.rows(SIZES);
      tx.later(ADD, [44]);
      return rows;
    });
    expect(seen).toEqual([{ size: 39 }]);
    expect(await sizes()).toEqual([39, 44]);
  });

  it('tells the cause when what was put off fails, at the next statement or at the commit', async () => {
    const twice = { code: '23505', constraint: 'shoes_pkey' };
    const atNext = test.database.transaction(async (tx) => {
      tx.later(ADD, [38]);
      tx.later(ADD, [38]);
      await tx.rows(SIZES);
    });
    await expect(atNext).rejects.toMatchObject(twice);
    const atCommit = test.database.transaction(async (tx) => {
      await tx.rows(ADD, [38]);
      tx.later(ADD, [38]);
      tx.later(ADD, [40]);
    });
    await expect(atCommit).rejects.toMatchObject(twice);
    expect(await sizes()).toEqual([]);
  });

  it('keeps nothing when the work throws, sent or put off', async () => {
    const work = test.database.transaction(async (tx) => {
      await tx.rows(ADD, [38]);
      tx.later(ADD, [39]);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await expect(test.database.transaction(() => Promise.reject(new Error('never')))).rejects.toThrow(
      'never',
    );
    expect(await sizes()).toEqual([]);
  });

  it('does not commit what a caught failure has already undone', async () => {
    const work = test.database.transaction(async (tx) => {
      await tx.rows(ADD, [38]);
      await tx.rows(ADD, [38]).catch(() => {});
    });
    await expect(work).rejects.toThrow('transaction ended with ROLLBACK');
    expect(await sizes()).toEqual([]);
  });

  it('fails when its connection is cut, and leaves a working pool', async () => {
    const work = test.database.transaction(async (tx) => {
      const { pid } = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      tx.later(ADD, [38]);
      await withClient(test.superuserUrl, (client) =>
        client.query('SELECT pg_terminate_backend($1, 5000)', [pid]),
      );
    });
    await expect(work).rejects.toThrow();
    expect(await sizes()).toEqual([]);
  });

  it('may use a statement for the first time in the packet that fails, and again later', async () => {
    const first = sql('test_first_use', 'INSERT INTO shoes (size) VALUES ($1) RETURNING size');
    const work = test.database.transaction(async (tx) => {
      tx.later(ADD, [38]);
      tx.later(ADD, [38]);
      await tx.rows(first, [40]);
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    for (let n = 0; n < 12; n++) {
      await test.database.transaction((tx) => tx.rows(first, [50 + n]));
    }
    expect(await sizes()).toHaveLength(12);
  });
});

describe('a connection', () => {
  it('may drop while nobody listens to it: the process lives on', async () => {
    const client = await test.database.pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await withClient(test.superuserUrl, (other) =>
      other.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]!.pid]),
    );
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect(await sizes()).toBeInstanceOf(Array);
  });
});
