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

  it('of statements that were all put off is one all the same: the first is undone when the last fails', async () => {
    const work = (last: number) =>
      test.database.transaction(async (tx) => {
        tx.later(ADD, [38]);
        tx.later('UPDATE shoes SET size = size + 1');
        tx.later(ADD, [last]);
      });
    await expect(work(39)).rejects.toMatchObject({ code: '23505', constraint: 'shoes_pkey' });
    expect(await sizes()).toEqual([]);
    await work(40);
    expect(await sizes()).toEqual([39, 40]);
    expect(await test.database.transaction(async () => 'nothing asked')).toBe('nothing asked');
  });

  it('tells whoever waits for its commit once others see it, and nobody when there is none', async () => {
    const told: Promise<number[]>[] = [];
    const add = (size: number) =>
      test.database.transaction(async (tx) => {
        tx.committed(() => told.push(sizes()));
        tx.later(ADD, [size]);
        expect(told).toEqual([]);
      });
    await add(38);
    expect(await Promise.all(told.splice(0))).toEqual([[38]]);
    await expect(add(38)).rejects.toMatchObject({ code: '23505' });
    expect(told).toEqual([]);
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

  it('that is one packet leaves a working pool when the server cuts it', async () => {
    for (let n = 0; n < 5; n++) {
      const work = test.database.transaction(async (tx) => {
        tx.later(ADD, [38]);
        tx.later('SELECT pg_terminate_backend(pg_backend_pid())');
      });
      await expect(work).rejects.toMatchObject({ code: '57P01' });
      expect(await sizes()).toEqual([]);
    }
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

describe('a statement in a transaction', () => {
  const KINDS = sql(
    'test_kinds',
    `SELECT $1::text AS word, $2::int AS number, $3::bigint AS count, $4::bytea AS bytes, $5::jsonb AS json,
       $6::timestamptz AS moment, $7::date AS day, $8::text[] AS words, $9::boolean AS truth, $10::numeric AS money,
       NULL::text AS nothing`,
  );
  const at = new Date('2026-11-22T08:30:00.125Z');
  const values = [
    '大"\\',
    7,
    9007199254740991,
    Buffer.from([0, 255]),
    { a: [1] },
    at,
    '2026-11-22',
    ['a"b', '大'],
    false,
    '0.10',
  ];

  it('reads every kind of value as outside of one, the first time and again', async () => {
    const [outside] = await test.database.rows(KINDS, values);
    expect(outside).toMatchObject({ count: 9007199254740991, json: { a: [1] }, moment: at, nothing: null });
    const inside = await test.database.transaction(async (tx) => [
      await tx.one(KINDS, values),
      await tx.one(KINDS, values),
      await tx.one(KINDS.text, values),
    ]);
    expect(inside).toEqual([outside, outside, outside]);
    expect(Object.keys(inside[1]!)).toEqual(Object.keys(outside!));
  });

  it('that cannot be written fails, and the connection goes on', async () => {
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    const work = test.database.transaction(async (tx) => {
      tx.later(ADD, [38]);
      await tx.rows('SELECT $1::jsonb', [circle]);
    });
    await expect(work).rejects.toThrow(TypeError);
    const putOff = test.database.transaction(async (tx) => {
      tx.later(ADD, [38]);
      tx.later('SELECT $1::jsonb', [circle]);
    });
    await expect(putOff).rejects.toThrow(TypeError);
    for (let n = 0; n < 12; n++) await test.database.transaction((tx) => tx.rows(SIZES));
    expect(await sizes()).toEqual([]);
  });

  it('may not have the name of another', async () => {
    const work = (text: string) => test.database.transaction((tx) => tx.rows(sql('test_name_taken', text)));
    for (let n = 0; n < 12; n++) await work('SELECT 1');
    await expect(work('SELECT 2')).rejects.toThrow('test_name_taken');
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
