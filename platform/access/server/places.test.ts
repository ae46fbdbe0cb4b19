import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { isWithin, NewPlace } from '../pure/place.ts';
import { getAgency, putAgency } from './agencies.ts';
import { publishDivisions, readDivisions } from './divisions.ts';
import { findPlace, getPlace, putPlace } from './places.ts';

const now = new Date('2026-11-22T02:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.database.transaction((tx) => publishDivisions(tx, now));
});
afterAll(() => db.close());

const zone = NewPlace.parse({
  id: 'xian-high-tech-zone',
  name: { zh: '西安高新技术产业开发区', en: "Xi'an High-tech Zone" },
  parent: '610100',
  code: null,
  level: 'zone',
});

test('the data file holds every level, each place once, each with its parent', () => {
  const all = readDivisions();
  const current = all.filter((place) => !place.retired);
  const count = (level: string) => current.filter((place) => place.level === level).length;
  expect([count('province'), count('prefecture'), count('county')]).toEqual([34, 333, 2845]);
  const ids = new Set(all.map((place) => place.id));
  expect(ids.size).toBe(all.length);
  for (const place of all) {
    if (place.parent) expect(ids, place.id).toContain(place.parent);
    if (place.replacedBy) expect(ids, place.id).toContain(place.replacedBy);
    expect(place.name.zh, place.id).toMatch(/^\p{Script=Han}+$/u);
  }
});

test('the divisions of Ningxia are those of the standard', () => {
  const ningxia = readDivisions().filter(
    (place) => place.path.includes('640000') && place.level === 'county',
  );
  expect(ningxia.map((place) => `${place.code} ${place.name.zh}`)).toEqual([
    '640104 兴庆区',
    '640105 西夏区',
    '640106 金凤区',
    '640121 永宁县',
    '640122 贺兰县',
    '640181 灵武市',
    '640202 大武口区',
    '640205 惠农区',
    '640221 平罗县',
    '640302 利通区',
    '640303 红寺堡区',
    '640323 盐池县',
    '640324 同心县',
    '640381 青铜峡市',
    '640402 原州区',
    '640422 西吉县',
    '640423 隆德县',
    '640424 泾源县',
    '640425 彭阳县',
    '640502 沙坡头区',
    '640521 中宁县',
    '640522 海原县',
  ]);
});

test('a county lies in its prefecture, province and country; a county without a prefecture in its province', async () => {
  const huinong = await getPlace(db.database, '640205');
  expect(huinong.path).toEqual(['cn', '640000', '640200', '640205']);
  expect(isWithin(huinong.path, '640000')).toBe(true);
  expect(isWithin(huinong.path, '640205')).toBe(true);
  expect(isWithin(huinong.path, '640100')).toBe(false);
  expect((await getPlace(db.database, '429005')).path).toEqual(['cn', '420000', '429005']);
  expect((await getPlace(db.database, '110108')).path).toEqual(['cn', '110000', '110108']);
});

test('a retired code is still found, and says what came after it', async () => {
  expect(await findPlace(db.database, '610322')).toMatchObject({
    name: { zh: '凤翔县', en: null },
    retired: true,
    replacedBy: '610305',
  });
});

test('publishing the divisions again changes nothing, and keeps an English name that was given', async () => {
  await db.database.transaction(async (tx) => {
    const { path: _path, version: _version, ...hanzhong } = await getPlace(tx, '610700');
    await putPlace(tx, { ...hanzhong, name: { ...hanzhong.name, en: 'Hanzhong' } }, now);
    expect(await publishDivisions(tx, now)).toBe(0);
  });
  expect(await findPlace(db.database, '610700')).toMatchObject({ name: { en: 'Hanzhong' }, version: 2 });
});

test('a zone without a code decides too, and what lies below it moves with it', async () => {
  const street = { ...zone, id: 'xian-high-tech-zone-dingbai', level: 'township' as const, parent: zone.id };
  await db.database.transaction(async (tx) => {
    await putPlace(tx, zone, now);
    await putPlace(tx, street, now);
    await putPlace(tx, { ...zone, parent: '610113' }, now);
  });
  const moved = await getPlace(db.database, street.id);
  expect(moved.path).toEqual(['cn', '610000', '610100', '610113', zone.id, street.id]);
  const history = await db.database.rows<{ version: number; parent: string }>(
    `SELECT version, body->>'parent_id' AS parent FROM place_history WHERE kind = 'place' AND id = $1 ORDER BY version`,
    [zone.id],
  );
  expect(history).toEqual([
    { version: 1, parent: '610100' },
    { version: 2, parent: '610113' },
  ]);
});

test('a place cannot lie in an unknown place or in what lies below it', async () => {
  const put = (place: NewPlace) => db.database.transaction((tx) => putPlace(tx, place, now));
  await expect(put({ ...zone, id: 'lost-zone', parent: '999999' })).rejects.toThrow('no place 999999');
  const { path: _path, version: _version, ...ningxia } = await getPlace(db.database, '640000');
  await expect(put({ ...ningxia, parent: '640100' })).rejects.toThrow('640100 lies below it');
});

test('an agency gets a version for each change and none for a repeat', async () => {
  const bureau = {
    id: 'yinchuan-approval',
    name: { zh: '银川市审批服务管理局', en: null },
    place: '640100',
    uscc: '11640100010085810C',
    kind: 'department' as const,
    duties: ['administrative-approval'],
    retired: false,
  };
  const put = (agency: typeof bureau) => db.database.transaction((tx) => putAgency(tx, agency, now));
  expect((await put(bureau)).version).toBe(1);
  expect((await put(bureau)).version).toBe(1);
  expect((await put({ ...bureau, uscc: '11100000000013338W' })).version).toBe(2);
  expect(await getAgency(db.database, bureau.id)).toMatchObject({ place: '640100', version: 2 });
  await expect(getAgency(db.database, 'nobody')).rejects.toThrow('notFound');
});
