import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { verifyDraw } from '../pure/verifyDraw.ts';
import { commitDraw, revealDraw } from './draws.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const START = new Date('2026-07-01T01:00:00Z');
const END = new Date('2027-01-01T01:00:00Z');

it('promises the seed before, tells it after, and can be drawn again from the ledger alone', async () => {
  const { database } = db;
  expect(await database.transaction((tx) => commitDraw(tx, 'test:2026H2', START))).toBe(true);
  expect(await database.transaction((tx) => commitDraw(tx, 'test:2026H2', END))).toBe(false);
  const population = ['c', 'a', 'b', 'd', 'a'];
  const asked = { key: 'test:2026H2', population, size: 2, now: END };
  const draw = await database.transaction((tx) => revealDraw(tx, asked));
  const acts = await database.rows<{ name: string; body: Record<string, never> }>(
    "SELECT name, body FROM actions WHERE subject_type = 'draw' ORDER BY seq",
  );
  expect(acts.map(({ name }) => name)).toEqual(['commit', 'reveal']);
  const [promised, revealed] = acts.map(({ body }) => body);
  const published = { ...promised!, ...revealed!, population: draw.population! } as never;
  expect(await verifyDraw(published)).toBeUndefined();
  expect(draw.sample).toHaveLength(2);
  await expect(database.transaction((tx) => revealDraw(tx, asked))).rejects.toMatchObject({
    code: 'draw.revealed',
  });
});
