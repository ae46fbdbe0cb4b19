import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '#platform/db/testing/testDatabase.ts';
import { mediator, mediators } from '../testing/mediators.ts';
import { keeper, now, registerDatabase, today } from '../testing/registerDatabase.ts';
import { erasePersonal } from './erasePersonal.ts';
import { entryHistory, findEntry } from './findEntry.ts';
import { listEntries } from './listEntries.ts';
import { upsertEntry } from './upsertEntry.ts';
import { withdrawEntry } from './withdrawEntry.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await registerDatabase(mediators);
});
afterAll(() => db.close());

interface Put {
  validFrom?: string;
  validTo?: string | null;
  expectedVersion?: number;
}
const put = (
  body: Record<string, unknown>,
  { validFrom = '2026-01-01', validTo, expectedVersion }: Put = {},
) =>
  db.database.transaction((tx) =>
    upsertEntry(tx, keeper, {
      register: 'mediators',
      entry: { body, validFrom, validTo },
      expectedVersion,
      now,
    }),
  );
const fee = async (key: string, asOf: string) =>
  (await findEntry(db.database, 'mediators', key, asOf))?.body.fee;

test('every change is a version; each day has the one that counted then', async () => {
  expect(await put(mediator('a', { fee: '100' }))).toEqual({ key: 'a', version: 1, outcome: 'added' });
  expect(await put(mediator('a', { fee: '100.00' }))).toMatchObject({ version: 1, outcome: 'unchanged' });
  expect(await put(mediator('a', { fee: '200' }), { validFrom: '2026-06-01' })).toMatchObject({
    outcome: 'changed',
  });
  expect(await fee('a', '2025-12-31')).toBeUndefined();
  expect(await fee('a', '2026-05-31')).toBe('100.00');
  expect(await fee('a', '2026-06-01')).toBe('200.00');
  // A correction that goes back stands in place of all that was recorded before it.
  await put(mediator('a', { fee: '150' }), { validFrom: '2026-03-01', validTo: '2026-09-30' });
  expect(await fee('a', '2026-02-28')).toBe('100.00');
  expect(await fee('a', '2026-06-01')).toBe('150.00');
  expect(await fee('a', '2026-09-30')).toBe('150.00');
  expect(await fee('a', '2026-10-01')).toBeUndefined();
  expect((await entryHistory(db.database, 'mediators@port', 'a')).map(({ version }) => version)).toEqual([
    3, 2, 1,
  ]);
});

test('a withdrawn entry is off the list from that day, readable before, and can come back', async () => {
  await put(mediator('b', { fee: '1' }));
  const withdraw = () =>
    db.database.transaction((tx) =>
      withdrawEntry(tx, keeper, { register: 'mediators', key: 'b', from: '2026-04-01', reason: '辞任', now }),
    );
  await withdraw();
  expect(await fee('b', '2026-03-31')).toBe('1.00');
  expect(await fee('b', '2026-04-01')).toBeUndefined();
  await expect(withdraw()).rejects.toMatchObject({ code: 'notFound' });
  expect(await put(mediator('b', { fee: '2' }), { validFrom: '2026-07-01' })).toMatchObject({
    version: 3,
    outcome: 'added',
  });
  expect(await fee('b', '2026-05-01')).toBeUndefined();
  expect(await fee('b', '2026-07-01')).toBe('2.00');
});

test('a wrong entry is refused with its fields, an unknown reference too', async () => {
  await expect(put(mediator('c', { fee: 'x', cases: 'y' }))).rejects.toMatchObject({
    code: 'form.invalid',
    fields: [
      { path: 'cases', code: 'registers.field.notNumber' },
      { path: 'fee', code: 'registers.field.notMoney' },
    ],
  });
  await expect(put(mediator('c', { teacher: 'nobody' }))).rejects.toMatchObject({
    fields: [{ path: 'teacher', code: 'registers.field.noSuchEntry' }],
  });
  await put(mediator('d'));
  expect(await put(mediator('c', { teacher: 'd' }))).toMatchObject({ outcome: 'added' });
  await expect(
    db.database.transaction((tx) =>
      upsertEntry(tx, keeper, { register: 'nothing', entry: { body: {}, validFrom: today }, now }),
    ),
  ).rejects.toMatchObject({ code: 'notFound' });
});

test('two people who change one entry do not overwrite each other', async () => {
  await put(mediator('e'), { expectedVersion: 0 });
  await put(mediator('e', { fee: '5' }), { expectedVersion: 1 });
  await expect(put(mediator('e', { fee: '6' }), { expectedVersion: 1 })).rejects.toMatchObject({
    code: 'conflict',
  });
  const both = await Promise.all(['7', '8'].map((amount) => put(mediator('e', { fee: amount }))));
  expect(both.map(({ version }) => version).toSorted()).toEqual([3, 4]);
});

test('who recorded it stands in the ledger, without what was typed', async () => {
  await put(mediator('f', { phone: '13900001111' }));
  await put(mediator('f', { phone: '13900002222' }));
  const actions = await db.database.rows<{ name: string; body: unknown; actor_id: string; text: string }>(
    `SELECT name, body, actor_id, to_jsonb(actions)::text AS text FROM actions
     WHERE subject_type = 'register-entry' AND body->>'key' = 'f' ORDER BY seq`,
  );
  expect(actions.map(({ name }) => name)).toEqual(['add', 'change']);
  expect(actions[0]!.body).toEqual({
    register: 'mediators@port',
    key: 'f',
    version: 1,
    validFrom: '2026-01-01',
    validTo: null,
  });
  expect(actions.map(({ actor_id }) => actor_id)).toEqual([
    '0195f0a0-0000-7000-8000-000000000001',
    '0195f0a0-0000-7000-8000-000000000001',
  ]);
  expect(actions.map(({ text }) => text).join()).not.toContain('1390000');
});

test('personal values can be erased in every version, the rest stays', async () => {
  await put(mediator('g', { phone: '13700001111', cases: 4 }));
  await put(mediator('g', { phone: '13700002222', cases: 5 }));
  await db.database.transaction((tx) =>
    erasePersonal(tx, keeper, { register: 'mediators', key: 'g', reason: 'request', now }),
  );
  const history = await entryHistory(db.database, 'mediators@port', 'g');
  expect(history.map(({ body }) => [body.cases, 'phone' in body])).toEqual([
    [5, false],
    [4, false],
  ]);
  const { left } = await db.database.one<{ left: number }>(
    "SELECT count(*) AS left FROM action_data WHERE data::text LIKE '%1370000%'",
  );
  expect(left).toBe(0);
});

test('the program can neither delete nor rewrite an entry', async () => {
  await expect(db.database.rows("DELETE FROM register_entries WHERE key = 'a'")).rejects.toThrow(
    'permission denied',
  );
  await expect(db.database.rows("UPDATE register_entries SET valid_from = '2020-01-01'")).rejects.toThrow(
    'permission denied',
  );
});

describe('a list', () => {
  beforeAll(async () => {
    await put(
      mediator('x-101', {
        name: { zh: '林青峰', en: 'Lin Qingfeng' },
        field: 'building',
        phone: '15512345678',
      }),
    );
    await put(mediator('x-102', { name: { zh: '青山', en: 'Qing Shan' }, cases: 42 }));
    await put(mediator('x-103', { name: { zh: '峰青', en: 'Feng Qing' } }), { validTo: '2026-02-01' });
  });
  const keys = async (query: string, asOf = today) =>
    (await listEntries(db.database, { register: 'mediators', query, asOf })).entries.map(({ key }) => key);

  test('is searched by parts of words; every part must be there', async () => {
    expect(await keys('青峰')).toEqual(['x-101']);
    expect(await keys('青', '2026-01-15')).toEqual(['x-101', 'x-102', 'x-103']);
    expect(await keys('qing')).toEqual(['x-101', 'x-102']);
    expect(await keys('建设工程')).toEqual(['x-101']);
    expect(await keys('qing 建设')).toEqual(['x-101']);
    expect(await keys('x-10')).toEqual(['x-101', 'x-102']);
    expect(await keys('42')).toEqual(['x-102']);
    expect(await keys('青海')).toEqual([]);
  });

  test('is not searched by what is personal, and marks find nothing', async () => {
    expect(await keys('15512345678')).toEqual([]);
    expect(await keys("'; --")).toEqual([]);
    expect(await keys(' ')).not.toEqual([]);
  });

  test('comes in pages, by key', async () => {
    const page = (number: number) =>
      listEntries(db.database, { register: 'mediators', asOf: today, page: number, pageSize: 3 });
    const [first, second, third] = await Promise.all([page(1), page(2), page(3)]);
    expect(first).toMatchObject({ total: 8, page: 1, pages: 3 });
    const all = [first, second, third].flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(all).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'x-101', 'x-102']);
  });
});
