import { call } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { endPost, postsOf } from '#platform/access/server/posts.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Capacity, capacityKey } from '../domain/capacity.ts';
import { type DemoCity, demoCity, peopleFile } from '../testing/demoCity.ts';
import { actAs } from './actAs.ts';
import { firstCapacity } from './capacities.ts';
import { listSessions } from './listSessions.ts';
import { actorResolver, type ResolvedRequest } from './resolveActor.ts';
import { revokeSession } from './revokeSession.ts';
import { openSession } from './sessions/sessions.ts';
import { setLanguage } from './setLanguage.ts';
import { whoAmI } from './whoAmI.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const TODAY = '2026-11-22';

let city: DemoCity;
let resolve: ReturnType<typeof actorResolver>;
beforeAll(async () => {
  city = await demoCity();
  const config = { publicUrl: ORIGIN, demoMode: true, peopleFile };
  resolve = actorResolver({ services: city.services, config });
});
afterAll(() => city.close());
beforeEach(() => city.setNow('2026-11-22T02:00:00Z'));

/** Signs a demo person in, in the capacity they would land in. */
async function signedIn(name: string, wanted?: Capacity) {
  const person = city.people.get(name)!;
  const limits = { idleMinutes: 30, absoluteHours: 12 };
  const token = await city.database.transaction(async (tx) => {
    const capacity = wanted ?? (await firstCapacity(tx, { id: person, name }, null, TODAY));
    return openSession(tx, { person, provider: 'demo', capacity, userAgent: 'Firefox' }, limits);
  });
  const cookie = `onewindow_session=${token}`;
  return {
    cookie,
    read: (more = {}) => resolve({ method: 'GET', url: '/api/x', headers: { cookie, ...more } }),
    write: (more = {}, url = '/rpc/approvals/submit') =>
      resolve({
        method: 'POST',
        url,
        headers: { cookie, origin: ORIGIN, 'x-onewindow-csrf': '1', ...more },
      }),
  };
}

const context = ({ actor, sessionId }: ResolvedRequest) => ({ context: city.as(actor, { sessionId }) });
const anyone: Actor = { kind: 'anyone' };

describe('a capacity that ends', () => {
  it('stops at once when the delegation is revoked: refused once, then the person as themself', async () => {
    const he = await signedIn('he-min');
    expect((await he.write()).actor).toMatchObject({ kind: 'firm', delegation: 'agent' });
    await city.database.rows(
      "UPDATE delegations SET revoked_at = now() WHERE person_id = $1 AND delegation = 'agent'",
      [city.people.get('he-min')],
    );
    expect((await he.read()).actor.kind).toBe('person');
    const me = await call(whoAmI, undefined, context(await he.write({}, '/rpc/identity/whoAmI')));
    expect(me).toMatchObject({ current: 'person', ended: true });
    await expect(he.write()).rejects.toThrow('identity.capacityEnded');
    expect((await he.write()).actor.kind).toBe('person');
  });

  it('ends with the tie to the agent firm', async () => {
    const firm = await city.database.one<{ id: string }>(
      "SELECT id FROM organisations WHERE uscc = '91999900MADEM00389'",
    );
    await city.database.rows('UPDATE delegations SET revoked_at = NULL WHERE person_id = $1', [
      city.people.get('he-min'),
    ]);
    const he = await signedIn('he-min', { kind: 'firm', organisation: firm.id });
    expect((await he.write()).actor).toMatchObject({ kind: 'firm', organisation: firm.id });
    await city.database.rows(
      "UPDATE delegations SET revoked_at = now() WHERE person_id = $1 AND delegation = 'preparer'",
      [city.people.get('he-min')],
    );
    await expect(he.write()).rejects.toThrow('identity.capacityEnded');
  });

  it('stops on the day after the last day of a post or a delegation', async () => {
    const person = city.people.get('ding-zheng')!;
    const ding = await signedIn('ding-zheng');
    const [post] = await postsOf(city.database, person, TODAY);
    await city.database.transaction((tx) => endPost(tx, post!.id, TODAY));
    expect((await ding.write()).actor).toMatchObject({ kind: 'officer' });
    city.setNow('2026-11-22T15:59:59Z');
    expect((await ding.write()).actor).toMatchObject({ kind: 'officer' });
    city.setNow('2026-11-22T16:00:00Z');
    await expect(ding.write()).rejects.toThrow('identity.capacityEnded');

    const zhou = await signedIn('zhou-xiaohe');
    city.setNow('2030-12-31T00:00:00Z');
    expect((await zhou.write()).actor).toMatchObject({ kind: 'firm' });
    city.setNow('2030-12-31T16:00:00Z');
    await expect(zhou.write()).rejects.toThrow('identity.capacityEnded');
  });

  it('does not act in another capacity than the page showed', async () => {
    const qin = await signedIn('qin-lan');
    const me = await call(whoAmI, undefined, context(await qin.read()));
    const other = me.capacities.find(({ key }) => key.startsWith('officer:') && key !== me.current)!;
    const shown = { 'x-onewindow-capacity': me.current! };
    expect((await qin.write(shown)).actor.kind).toBe('officer');
    if (other.kind !== 'officer') throw new Error('no second post');
    const changed = await call(actAs, { kind: 'officer', post: other.post }, context(await qin.write(shown)));
    expect(changed).toEqual({ current: other.key });
    await expect(qin.write(shown)).rejects.toThrow('identity.capacityChanged');
    await expect(qin.read(shown)).rejects.toThrow('identity.capacityChanged');
    expect((await qin.write({ 'x-onewindow-capacity': other.key })).actor).toMatchObject({ kind: 'officer' });
    expect((await qin.write(shown, '/rpc/identity/actAs')).actor.kind).toBe('officer');
    expect((await qin.write(shown, '/api/me/capacity')).actor.kind).toBe('officer');
    await expect(qin.write(shown, '/rpc/identityOther/x')).rejects.toThrow('identity.capacityChanged');
  });
});

describe('actAs', () => {
  it('takes only what the person holds', async () => {
    const zhao = await signedIn('zhao-yinuo');
    const posts = await city.database.rows<{ id: string }>('SELECT id FROM posts LIMIT 1');
    const firms = await city.database.rows<{ id: string }>('SELECT id FROM organisations LIMIT 1');
    for (const capacity of [
      { kind: 'officer', post: posts[0]!.id },
      { kind: 'firm', organisation: firms[0]!.id },
      { kind: 'officer', post: newId() },
    ] as Capacity[]) {
      await expect(call(actAs, capacity, context(await zhao.write()))).rejects.toThrow(
        'identity.capacityNotYours',
      );
    }
    expect((await zhao.read()).actor.kind).toBe('person');
  });

  it('changes from firm to oneself and back', async () => {
    const lin = await signedIn('lin-qing');
    const firm = (await call(whoAmI, undefined, context(await lin.read()))).capacities[1]!;
    await call(actAs, { kind: 'person' }, context(await lin.write()));
    expect((await lin.read()).actor.kind).toBe('person');
    if (firm.kind !== 'firm') throw new Error('no firm');
    await call(actAs, { kind: 'firm', organisation: firm.organisation.id }, context(await lin.write()));
    expect((await lin.read()).actor).toMatchObject({ kind: 'firm', organisation: firm.organisation.id });
    expect(capacityKey({ kind: 'firm', organisation: firm.organisation.id })).toBe(firm.key);
  });
});

describe('whoAmI', () => {
  it('says nobody to who is not signed in', async () => {
    const me = await call(whoAmI, undefined, { context: city.as(anyone) });
    expect(me).toEqual({ person: null, capacities: [], current: null, ended: false, sessionExpiresAt: null });
  });

  it('names person, posts and firms, and hides most of the mobile number', async () => {
    const gao = await signedIn('gao-yuan');
    const me = await call(whoAmI, undefined, context(await gao.read()));
    expect(me.person).toMatchObject({ name: '高远', mobile: '120****0025' });
    expect(me.capacities[1]).toMatchObject({
      kind: 'officer',
      role: { id: 'inspector', title: { zh: '检查人员' } },
      agency: { name: { zh: '茶山区市场监督管理局' } },
      place: { name: { zh: '茶山区', en: 'Chashan District' } },
    });
    expect(me.current).toBe(me.capacities[1]!.key);
  });
});

describe('sessions and language', () => {
  it('lists the own browsers and signs one out at once', async () => {
    const first = await signedIn('tang-ning');
    const second = await signedIn('tang-ning');
    const sessions = await call(listSessions, undefined, context(await first.read()));
    expect(sessions.map(({ browser, current }) => [browser, current]).sort()).toEqual([
      ['Firefox', false],
      ['Firefox', true],
    ]);
    const other = sessions.find(({ current }) => !current)!;
    await call(revokeSession, { id: other.id }, context(await first.write()));
    expect((await second.read()).actor).toEqual(anyone);
    expect((await first.read()).actor.kind).toBe('officer');
  });

  it('cannot sign another person out', async () => {
    const tang = await signedIn('tang-ning');
    const cen = await signedIn('cen-yu');
    const { sessionId } = await cen.read();
    await expect(call(revokeSession, { id: sessionId! }, context(await tang.write()))).rejects.toThrow(
      'notFound',
    );
    expect((await cen.read()).actor.kind).toBe('officer');
  });

  it('speaks the language that was chosen, whatever the browser asks for; a page may say otherwise', async () => {
    const tang = await signedIn('tang-ning');
    const english = { 'accept-language': 'en-GB' };
    expect((await tang.read(english)).language).toBe('en');
    await call(setLanguage, { language: 'zh-CN' }, context(await tang.write()));
    expect((await tang.read(english)).language).toBe('zh-CN');
    const { cookie } = tang;
    expect((await tang.read({ cookie: `${cookie}; language=en` })).language).toBe('en');
    await call(setLanguage, { language: null }, context(await tang.write()));
    expect((await tang.read(english)).language).toBe('en');
  });

  it('are refused to who is not signed in', async () => {
    const stranger = { context: city.as(anyone) };
    await expect(call(listSessions, undefined, stranger)).rejects.toThrow('access.signInNeeded');
    await expect(call(actAs, { kind: 'person' }, stranger)).rejects.toThrow('access.signInNeeded');
    await expect(call(setLanguage, { language: 'en' }, stranger)).rejects.toThrow('access.signInNeeded');
    await expect(call(revokeSession, { id: newId() }, stranger)).rejects.toThrow('access.signInNeeded');
  });
});
