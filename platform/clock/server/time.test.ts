import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { openTime, type Time } from './time.ts';

const DAY = 86_400_000;
let db: TestDatabase;
const opened: Time[] = [];

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((time) => time.close()));
  await db.database.rows('UPDATE clock_offset SET offset_ms = 0');
});

async function open(): Promise<Time> {
  const time = await openTime(db.database, { demo: true });
  opened.push(time);
  return time;
}

test('the demonstration clock moves for every process', async () => {
  const [one, other] = [await open(), await open()];
  await Promise.all([one.advance(DAY), other.advance(2 * DAY), one.advance(4 * DAY)]);
  expect(one.offset()).toBeGreaterThanOrEqual(5 * DAY);
  await vi.waitFor(() => expect([one.offset(), other.offset()]).toEqual([7 * DAY, 7 * DAY]), {
    timeout: 30_000,
  });
  expect((await open()).offset()).toBe(7 * DAY);
});

test('it can be moved to an instant, and set back to real time', async () => {
  const time = await open();
  const target = new Date('2027-10-08T02:00:00Z');
  expect((await time.moveTo(target)) >= target).toBe(true);
  expect(time.now() >= target).toBe(true);
  await time.setOffset(0);
  expect(time.offset()).toBe(0);
});

test('a process that hears nothing still follows', async () => {
  const time = await open();
  await db.database.rows('UPDATE clock_offset SET offset_ms = $1', [DAY]);
  await vi.waitFor(() => expect(time.offset()).toBe(DAY), { timeout: 30_000 });
});

test('production keeps real time and refuses to move it', async () => {
  const time = await openTime(db.database, { demo: false });
  await expect(time.advance(1)).rejects.toThrow('clock.demoOnly');
  await expect(time.moveTo(new Date())).rejects.toThrow('clock.demoOnly');
  await expect(time.setOffset(0)).rejects.toThrow('clock.demoOnly');
  expect(time.offset()).toBe(0);
});

test('production refuses a database whose clock was moved', async () => {
  await (await open()).advance(DAY);
  await expect(openTime(db.database, { demo: false })).rejects.toThrow('moved for a demonstration');
});

test('there is one offset, and the program cannot remove it', async () => {
  await expect(db.database.rows('DELETE FROM clock_offset')).rejects.toThrow('permission denied');
  await expect(db.database.rows('INSERT INTO clock_offset DEFAULT VALUES')).rejects.toThrow(
    'permission denied',
  );
});
