import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import type { Post } from '../pure/actor.ts';
import { NewAgency } from '../pure/agency.ts';
import { NewPlace } from '../pure/place.ts';
import { putAgency } from './agencies.ts';
import { putPlace } from './places.ts';
import { appoint, endPost, findPost, postsOf } from './posts.ts';
import { allRoles, getRole } from './roles.ts';
import { covers } from './scope.ts';

const now = new Date('2026-11-22T02:00:00Z');
let db: TestDatabase;

// The district's code begins like the other city's: a scope by prefix would let the wrong officer in.
const PLACES = [
  ['cn', null, 'country', null],
  ['city', 'cn', 'prefecture', '990100'],
  ['district', 'city', 'county', '990201'],
  ['zone', 'city', 'zone', null],
  ['other-city', 'cn', 'prefecture', '990200'],
] as const;

beforeAll(async () => {
  db = await testDatabase();
  await db.database.transaction(async (tx) => {
    for (const [id, parent, level, code] of PLACES) {
      await putPlace(tx, NewPlace.parse({ id, name: { zh: id, en: null }, parent, code, level }), now);
    }
    for (const id of ['approval', 'market']) {
      const agency = { id, name: { zh: id, en: null }, place: 'city', kind: 'department' };
      await putAgency(tx, NewAgency.parse(agency), now);
    }
  });
});
afterAll(() => db.close());

describe('covers', () => {
  const post = (role: string, place: string): Post => ({ role, agency: 'approval', place });

  it.each([
    ['reviewer', 'city', 'city', true],
    ['reviewer', 'city', 'district', true],
    ['reviewer', 'city', 'zone', true],
    ['reviewer', 'district', 'city', false],
    ['reviewer', 'district', 'zone', false],
    ['reviewer', 'other-city', 'district', false],
    ['reviewer', 'city', 'nowhere', false],
    ['supervisor', 'other-city', 'city', false],
  ])('a %s of %s reaches %s: %s', async (role, place, target, expected) => {
    expect(await covers(db.database, post(role, place), { place: target })).toBe(expected);
  });

  it('keeps to its own agency, unless the role reaches the whole place', async () => {
    const market = { place: 'district', agency: 'market' };
    expect(await covers(db.database, post('reviewer', 'city'), market)).toBe(false);
    expect(await covers(db.database, post('reviewer', 'city'), { ...market, agency: 'approval' })).toBe(true);
    expect(await covers(db.database, post('supervisor', 'city'), market)).toBe(true);
    expect(await covers(db.database, post('supervisor', 'other-city'), market)).toBe(false);
  });

  it('sees a place that was made after it was first asked about', async () => {
    const late = { place: 'late' };
    expect(await covers(db.database, post('reviewer', 'city'), late)).toBe(false);
    const place = { id: 'late', name: { zh: 'late', en: null }, parent: 'city', code: null, level: 'zone' };
    await db.database.transaction((tx) => putPlace(tx, NewPlace.parse(place), now));
    expect(await covers(db.database, post('reviewer', 'city'), late)).toBe(true);
  });
});

describe('posts', () => {
  it('are held from the first day to the last, both included', async () => {
    const person = newId();
    const id = await db.database.transaction((tx) =>
      appoint(tx, {
        person,
        role: 'window',
        agency: 'approval',
        place: 'district',
        validFrom: '2026-03-01',
        validTo: '2026-06-30',
      }),
    );
    for (const [on, held] of [
      ['2026-02-28', false],
      ['2026-03-01', true],
      ['2026-06-30', true],
      ['2026-07-01', false],
    ] as const) {
      expect([on, (await findPost(db.database, id, on)) !== undefined]).toEqual([on, held]);
      expect((await postsOf(db.database, person, on)).length).toBe(held ? 1 : 0);
    }
  });

  it('end on the day that is set, and not before they began', async () => {
    const post = { person: newId(), role: 'decider', agency: 'approval', place: 'city' };
    const id = await db.database.transaction((tx) =>
      appoint(tx, { ...post, validFrom: '2026-01-01', validTo: null }),
    );
    expect(await db.database.transaction((tx) => endPost(tx, id, '2025-12-31'))).toBe(false);
    expect(await db.database.transaction((tx) => endPost(tx, id, '2026-05-05'))).toBe(true);
    expect(await findPost(db.database, id, '2026-05-05')).toMatchObject({
      ...post,
      validTo: '2026-05-05',
      agencyName: { zh: 'approval', en: null },
    });
    expect(await findPost(db.database, id, '2026-05-06')).toBeUndefined();
  });

  it('need a declared role', async () => {
    const post = { person: newId(), role: 'emperor', agency: 'approval', place: 'city' };
    await expect(
      db.database.transaction((tx) => appoint(tx, { ...post, validFrom: '2026-01-01', validTo: null })),
    ).rejects.toThrow('"emperor" is not declared');
    expect(getRole('inspector').title.zh).toBe('检查人员');
    expect([...allRoles().keys()]).toContain('supervisor');
  });
});
