import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '#platform/db/testing/testDatabase.ts';
import type { RegisterDefinition } from '../pure/definition.ts';
import { mediator, mediators } from '../testing/mediators.ts';
import { keeper, now, registerDatabase, today } from '../testing/registerDatabase.ts';
import { findEntry } from './findEntry.ts';
import { listEntries } from './listEntries.ts';
import { publishOwnRegisters } from './publishOwnRegisters.ts';
import { publishRegister } from './publishRegister.ts';
import { getRegister, listRegisters } from './registers.ts';
import { upsertEntry } from './upsertEntry.ts';
import { withdrawEntry } from './withdrawEntry.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await registerDatabase(mediators);
});
afterAll(() => db.close());

const publish = (bodies: Record<string, unknown>[], change: Partial<RegisterDefinition> = {}, day = today) =>
  db.database.transaction((tx) =>
    publishRegister(
      tx,
      { definition: { ...mediators, ...change }, entries: bodies.map((body) => ({ body })) },
      { now, today: day },
    ),
  );
const find = (key: string, asOf = today) => findEntry(db.database, 'mediators@port', key, asOf);

test('publishing the same again changes nothing; a changed entry gets a version, a dropped one is withdrawn', async () => {
  const two = [mediator('1'), mediator('2', { teacher: '1' })];
  expect(await publish(two)).toEqual({ version: 1, written: 2 });
  expect(await publish(two, {}, '2026-12-01')).toEqual({ version: 1, written: 0 });
  expect(await publish([mediator('1', { fee: '9' })], {}, '2026-12-01')).toEqual({ version: 1, written: 2 });
  expect((await find('1', '2026-11-30'))?.body.fee).toBeUndefined();
  expect((await find('1', '2026-12-01'))?.body.fee).toBe('9.00');
  expect(await find('2', '2026-11-30')).toBeDefined();
  expect(await find('2', '2026-12-01')).toBeUndefined();
});

test('what people changed at the desk is left alone until the file changes that entry', async () => {
  const place = 'hill';
  const at = { now, today };
  const one = { definition: { ...mediators, place }, entries: [{ body: mediator('1') }] };
  const other = { ...one, entries: [{ body: mediator('1', { fee: '3' }) }] };
  const fee = async () => (await findEntry(db.database, 'mediators@hill', '1', today))?.body.fee;
  await db.database.transaction(async (tx) => {
    await publishRegister(tx, one, at);
    const entry = { body: mediator('1', { fee: '77' }), validFrom: today };
    await upsertEntry(tx, keeper, { register: 'mediators', place, entry, now });
    await upsertEntry(tx, keeper, {
      register: 'mediators',
      place,
      entry: { body: mediator('9'), validFrom: today },
      now,
    });
    expect(await publishRegister(tx, one, at)).toEqual({ version: 1, written: 0 });
  });
  expect(await fee()).toBe('77.00');
  expect(await db.database.transaction((tx) => publishRegister(tx, other, at))).toEqual({
    version: 1,
    written: 1,
  });
  expect(await fee()).toBe('3.00');
  // An entry of the desk is not the file's to withdraw.
  expect(await findEntry(db.database, 'mediators@hill', '9', today)).toBeDefined();
  await db.database.transaction((tx) =>
    withdrawEntry(tx, keeper, { register: 'mediators', place, key: '1', from: today, reason: '', now }),
  );
  expect(await db.database.transaction((tx) => publishRegister(tx, other, at))).toEqual({
    version: 1,
    written: 0,
  });
  expect(await fee()).toBeUndefined();
});

test('a new schema is a new version, and is refused while entries break it', async () => {
  const stricter = mediators.fields.map((field) =>
    field.id === 'cases' ? { ...field, required: true } : field,
  );
  await db.database.transaction((tx) =>
    upsertEntry(tx, keeper, {
      register: 'mediators@port',
      entry: { body: mediator('desk'), validFrom: today },
      now,
    }),
  );
  await expect(publish([mediator('1', { cases: 1 })], { fields: stricter })).rejects.toMatchObject({
    code: 'registers.entriesDoNotFit',
    fields: [{ path: 'desk.cases', code: 'registers.field.required' }],
  });
  await expect(
    publish([], { key: 'phone2', fields: [...mediators.fields, { ...mediators.fields[0]!, id: 'phone2' }] }),
  ).rejects.toMatchObject({
    code: 'registers.keyChanged',
  });
  await db.database.transaction((tx) =>
    upsertEntry(tx, keeper, {
      register: 'mediators@port',
      entry: { body: mediator('desk', { cases: 2 }), validFrom: today },
      now,
    }),
  );
  expect((await publish([mediator('1', { cases: 1 })], { fields: stricter })).version).toBe(2);
  const versions = await db.database.rows(
    "SELECT version FROM register_definitions WHERE register = 'mediators@port' ORDER BY version",
  );
  expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
});

test('two places that adopt one register keep lists of their own; a place below reads its nearest', async () => {
  expect((await getRegister(db.database, 'mediators', 'dock')).id).toBe('mediators@port');
  expect((await getRegister(db.database, 'mediators', 'hill')).id).toBe('mediators@hill');
  await expect(getRegister(db.database, 'mediators', 'cn')).rejects.toMatchObject({ code: 'notFound' });
  await expect(getRegister(db.database, 'mediators')).rejects.toThrow('exists for several places');
  expect(await findEntry(db.database, 'mediators', '9', today, 'hill')).toBeDefined();
  expect(await findEntry(db.database, 'mediators', '9', today, 'dock')).toBeUndefined();
  expect(await findEntry(db.database, 'nowhere', '9', today, 'dock')).toBeUndefined();
});

test('a list that is not public is listed only for those inside', async () => {
  await publish([], { register: 'leads', public: false });
  const names = async (onlyPublic: boolean) =>
    (await listRegisters(db.database, { place: 'port', onlyPublic })).map(({ id }) => id);
  expect(await names(true)).toEqual(['mediators@port']);
  expect(await names(false)).toEqual(['leads@port', 'mediators@port']);
});

test('the industries of GB/T 4754 are a register of the country', async () => {
  await db.database.transaction((tx) => publishOwnRegisters(tx, { now, today }));
  const sections = await listEntries(db.database, { register: 'industries', query: '门类', asOf: today });
  expect(sections.entries.map(({ key }) => key).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  const divisions = await listEntries(db.database, {
    register: 'industries',
    query: '大类',
    asOf: today,
    pageSize: 200,
  });
  expect(divisions.entries.map(({ key }) => Number(key.slice(1))).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 97 }, (_, index) => index + 1),
  );
  expect(divisions.entries.every(({ key, body }) => body.parent === key[0])).toBe(true);
  const catering = await findEntry(db.database, 'industries', 'H62', today, 'dock');
  expect(catering?.body.name).toEqual({ zh: '餐饮业', en: 'Catering' });
  expect(await findEntry(db.database, 'industries', 'H62', '2017-09-30', 'dock')).toBeUndefined();
});
