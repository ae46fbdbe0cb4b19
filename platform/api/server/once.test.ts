import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '#platform/db/server/database.ts';
import { withClient } from '#platform/db/server/roles.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { once } from './once.ts';

let test: TestDatabase;
let runs = 0;
beforeAll(async () => {
  test = await testDatabase();
  await withClient(test.migratorUrl, (client) =>
    client.query('CREATE TABLE hats (id bigserial, size int NOT NULL)'),
  );
});
beforeEach(async () => {
  await test.database.rows('DELETE FROM hats');
  await test.database.rows('DELETE FROM idempotency');
  runs = 0;
});
afterAll(() => test.close());

const make = (size: number) => async (tx: Tx) => {
  runs++;
  return tx.one<{ id: number }>('INSERT INTO hats (size) VALUES ($1) RETURNING id', [size]);
};
const order = (size: number, change: { key?: string; actor?: string } = {}) => {
  const request = { actor: 'anna', operation: 'POST /hats', key: 'key-0001', input: { size }, ...change };
  return once(test.database, request, make(size));
};
const hats = () => test.database.rows<{ size: number }>('SELECT size FROM hats ORDER BY id');

describe('a write with a key', () => {
  it('is done once, and a repeat gets the first answer', async () => {
    const first = await order(57);
    expect(await order(57)).toEqual(first);
    expect(await hats()).toEqual([{ size: 57 }]);
  });

  it('is done once also when it comes several times in the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => order(57)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await hats()).toEqual([{ size: 57 }]);
  });

  it('is refused with another body, and is another write under another key or for another actor', async () => {
    await order(57);
    await expect(order(58)).rejects.toMatchObject({ code: 'idempotency.differentBody', status: 409 });
    await order(59, { key: 'key-0002' });
    await order(60, { actor: 'bo' });
    expect(await hats()).toEqual([{ size: 57 }, { size: 59 }, { size: 60 }]);
  });

  it('gets the first answer even if the work itself would now be refused', async () => {
    const request = { actor: 'anna', operation: 'POST /hats', key: 'key-0003', input: {} };
    const onlyOne = async (tx: Tx) => {
      if (await tx.maybe('SELECT FROM hats')) throw new Problem('hats.enough', 409);
      return make(57)(tx);
    };
    const first = await once(test.database, request, onlyOne);
    expect(await once(test.database, request, onlyOne)).toEqual(first);
    await expect(once(test.database, { ...request, key: 'key-0004' }, onlyOne)).rejects.toThrow(
      'hats.enough',
    );
  });

  it('keeps no refusal: the same key may succeed later', async () => {
    await expect(order(null as unknown as number)).rejects.toMatchObject({ code: '23502' });
    expect(await order(57)).toBeDefined();
    expect(runs).toBe(2);
  });

  it('gets its answer when the connection is lost after the commit', async () => {
    const { database } = test;
    const lossy = {
      ...database,
      async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
        await database.transaction(work);
        throw new Error('Connection terminated unexpectedly');
      },
    };
    const request = { actor: 'anna', operation: 'POST /hats', key: 'key-0005', input: {} };
    expect(await once(lossy, request, make(57))).toEqual({ id: expect.any(Number) });
    expect(await hats()).toEqual([{ size: 57 }]);
  });
});

describe('a write without a key', () => {
  it('is done each time', async () => {
    await order(57, { key: undefined });
    await order(57, { key: undefined });
    expect(await hats()).toHaveLength(2);
  });
});
