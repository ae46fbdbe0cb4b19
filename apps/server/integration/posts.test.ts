import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostAct, PostView } from '#modules/posts/contract.ts';
import { operations as posts } from '#modules/posts/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

let city: TestCity;
let admin: Actor;
beforeAll(async () => {
  city = await openCity();
  admin = await city.as('shu-heng');
});
afterAll(() => city.close());

const XU = { name: '徐明远', mobile: '12000000022' };
const grant = (role: string, change: object = {}) =>
  city.run<unknown, PostView>(posts.grantPost, admin, {
    person: XU,
    role,
    agency: 'yunxi-approval',
    validFrom: '2030-01-01',
    reason: '云审人〔2029〕8号',
    ...change,
  });

describe('posts', () => {
  it('are granted and ended with a reason that stands in the ledger', async () => {
    const granted = await grant('window');
    expect(granted).toMatchObject({ person: { name: '徐明远' }, state: 'ahead', validFrom: '2030-01-01' });
    const { posts: held } = await city.run<object, { posts: PostView[] }>(posts.listPosts, admin, {});
    expect(held.map(({ id }) => id)).toContain(granted.id);
    await city.run(posts.endPost, admin, { id: granted.id, lastDay: '2030-06-30', reason: '轮岗' });
    const { acts } = await city.run<object, { acts: PostAct[] }>(posts.listPostActs, admin, {});
    expect(acts.map(({ act, by, person, reason }) => [act, by, person, reason])).toEqual([
      ['end', '舒衡', '徐明远', '轮岗'],
      ['grant', '舒衡', '徐明远', '云审人〔2029〕8号'],
    ]);
  });

  it('that must not be joined are refused, while their days overlap', async () => {
    await expect(grant('decider')).rejects.toMatchObject({ code: 'posts.separate' });
    await expect(grant('reviewer')).rejects.toMatchObject({ code: 'posts.heldAlready' });
    await expect(grant('system-admin', { agency: 'yunxi-data' })).rejects.toMatchObject({
      code: 'posts.separate',
    });
    expect((await grant('decider', { agency: 'yunxi-ecology' })).role.id).toBe('decider');
  });

  it('are of the administrator’s own place, never their own, never backdated, and only for who is known', async () => {
    await expect(grant('window', { agency: 'lanchuan-approval' })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await expect(grant('window', { validFrom: '2020-01-01' })).rejects.toMatchObject({
      code: 'posts.backdated',
    });
    await expect(
      grant('window', { person: { name: '徐明远', mobile: '12000000021' } }),
    ).rejects.toMatchObject({ code: 'posts.personUnknown' });
    await expect(
      grant('reform-office', { person: { name: '舒衡', mobile: '12000000033' } }),
    ).rejects.toMatchObject({ code: 'posts.ownPost' });
    await expect(city.run(posts.listPosts, await city.as('ye-lan'), {})).rejects.toMatchObject({
      code: 'access.denied',
    });
  });
});
