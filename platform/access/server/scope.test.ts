import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#platform/db/server/database.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { liesWithin } from './scope.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

it('answers inside more transactions than there are connections', async () => {
  const database = openDatabase(test.url, { max: 2 });
  try {
    const ask = () =>
      database.transaction(async (tx) => {
        await tx.rows('SELECT 1');
        return liesWithin(database, 'nowhere', 'elsewhere', tx);
      });
    expect(await Promise.all(Array.from({ length: 8 }, ask))).toEqual(Array(8).fill(false));
  } finally {
    await database.close();
  }
});
