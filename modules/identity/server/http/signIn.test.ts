import { createHash } from 'node:crypto';
import { call } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Browser } from '../../testing/browser.ts';
import { type DemoCity, demoCity } from '../../testing/demoCity.ts';
import { type DemoServer, demoServer, testKeys } from '../../testing/demoServer.ts';
import { actAs } from '../actAs.ts';
import type { ResolvedRequest } from '../resolveActor.ts';
import { whoAmI } from '../whoAmI.ts';
import { identityHttp } from './identityHttp.ts';

let city: DemoCity;
let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  city = await demoCity();
  server = await demoServer(city);
});
afterAll(async () => {
  await server.close();
  await city.close();
});
beforeEach(() => {
  browser = new Browser(server.origin);
});

async function signIn(person: string, path = '/auth/sign-in') {
  const picker = await browser.go(path);
  expect(picker.response.status).toBe(200);
  const landed = await browser.pick(picker.path, person);
  expect(landed.path).not.toContain('/auth/');
  return landed;
}

async function who(headers: Record<string, string> = {}, method = 'GET') {
  return (await (await browser.send('/who', { method, headers })).json()) as ResolvedRequest & {
    code?: string;
  };
}

const token = () => browser.cookies.get('onewindow_session')?.value;

describe('sign-in with the embedded provider', () => {
  it('leads from the picker to a session, by code and PKCE, and lands where the capacity works', async () => {
    const first = await browser.send('/auth/sign-in');
    const asked = new URL(first.headers.get('location')!).searchParams;
    expect(asked.get('response_type')).toBe('code');
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect((await signIn('lin-qing')).path).toBe('/space');
    expect(await who()).toMatchObject({
      actor: {
        kind: 'firm',
        person: { id: city.people.get('lin-qing'), name: '林青' },
        delegation: 'owner',
      },
    });
  });

  it('shows every person with what they may do in both languages, and loads no script', async () => {
    const { response } = await browser.go('/auth/sign-in');
    const page = await response.text();
    for (const text of [
      '林青',
      'Lin Qing',
      '高远',
      '替企业填写材料',
      'Fills in forms for the firm',
      '云溪市各部门',
    ]) {
      expect(page).toContain(text);
    }
    expect(page.match(/<button name="person"/g)?.length).toBe(city.people.size);
    expect(page).not.toMatch(/<script|style="| on[a-z]+=/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const english = await browser.go('/auth/sign-in', { headers: { 'accept-language': 'en' } });
    expect(english.response.status).toBe(200);
    expect((await browser.send('/auth/sign-in.css')).headers.get('content-type')).toContain('text/css');
  });

  it('lands an officer at the desk, acting from the post', async () => {
    expect((await signIn('chen-xiaowen')).path).toBe('/desk');
    expect((await who()).actor).toMatchObject({
      kind: 'officer',
      post: { role: 'window', agency: 'yunxi-approval', place: 'yunxi' },
    });
  });

  it('goes back to the page that was asked for, and never to another site', async () => {
    expect((await signIn('zhao-yinuo', '/auth/sign-in?return=/space/cases%3Fopen%3D1')).path).toBe(
      '/space/cases?open=1',
    );
    expect((await signIn('zhao-yinuo', '/auth/sign-in?return=//evil.example/x')).path).toBe('/space');
  });

  it('keeps the cookie from scripts and other sites, and only its hash in the database', async () => {
    const picker = await browser.go('/auth/sign-in');
    const resumed = await browser.send(picker.path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'person=zhao-yinuo',
    });
    const back = await browser.send(resumed.headers.get('location')!);
    const landed = await browser.send(back.headers.get('location')!);
    const cookie = landed.headers.getSetCookie().find((line) => line.startsWith('onewindow_session='))!;
    expect(cookie).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
    const hash = createHash('sha256').update(token()!).digest();
    expect(await city.database.rows('SELECT id FROM sessions WHERE token_hash = $1', [hash])).toHaveLength(1);
    expect(Buffer.from(token()!, 'base64url')).toHaveLength(32);
  });

  it('ends the session a browser had when somebody signs in again', async () => {
    await signIn('lin-qing');
    const before = token()!;
    await signIn('gao-yuan');
    expect((await who()).actor).toMatchObject({ kind: 'officer', person: { name: '高远' } });
    browser.cookies.set('onewindow_session', { value: before, path: '/' });
    expect((await who()).actor).toEqual({ kind: 'anyone' });
  });

  it('begins with the capacity used last', async () => {
    await signIn('qin-lan');
    const { actor, sessionId } = await who();
    const me = await call(whoAmI, undefined, { context: city.as(actor, { sessionId }) });
    expect(me.capacities.map(({ kind }) => kind)).toEqual(['person', 'officer', 'officer']);
    const other = me.capacities.find((one) => one.kind === 'officer' && one.key !== me.current);
    if (other?.kind !== 'officer') throw new Error('no second post');
    await call(actAs, { kind: 'officer', post: other.post }, { context: city.as(actor, { sessionId }) });
    browser = new Browser(server.origin);
    await signIn('qin-lan');
    expect((await who()).actor).toMatchObject({ post: { agency: other.agency.id, place: other.place.id } });
  });

  it('survives a restart in the middle of a sign-in, and afterwards', async () => {
    const picker = await browser.go('/auth/sign-in');
    await server.close();
    server = await demoServer(city, { publicUrl: server.origin });
    expect((await browser.pick(picker.path, 'lin-qing')).path).toBe('/space');
    await server.close();
    server = await demoServer(city, { publicUrl: server.origin });
    expect((await who()).actor).toMatchObject({ kind: 'firm' });
  });

  it('begins at the configured name, because cookies of localhost are not those of 127.0.0.1', async () => {
    const local = server.origin.replace('127.0.0.1', 'localhost');
    const response = await fetch(`${local}/auth/sign-in?return=/space`, { redirect: 'manual' }).catch(
      () => undefined,
    );
    // Where localhost is only ::1, nothing listens there.
    if (response)
      expect(response.headers.get('location')).toBe(`${server.origin}/auth/sign-in?return=/space`);
  });
});

describe('what is refused', () => {
  it('a callback that this browser did not begin', async () => {
    const picker = await browser.go('/auth/sign-in');
    const resumed = await browser.send(picker.path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'person=lin-qing',
    });
    const answer = await browser.send(resumed.headers.get('location')!);
    const callback = answer.headers.get('location')!;
    expect(callback).toMatch(/\/auth\/callback\?code=/);
    const victim = new Browser(server.origin);
    const response = await victim.send(callback);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('这次登录没有完成');
    expect(victim.cookies.has('onewindow_session')).toBe(false);
    expect((await browser.go(callback)).path).toBe('/space');
    // The code is spent and so is the attempt.
    expect((await browser.send(callback)).status).toBe(400);
  });

  it('a forged answer of the provider', async () => {
    await browser.go('/auth/sign-in');
    const begun = await browser.send('/auth/sign-in');
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    const iss = encodeURIComponent(`${server.origin}/oidc`);
    const response = await browser.send(`/auth/callback?code=made-up&state=${state}&iss=${iss}`);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('统一身份认证没有通过');
  });

  it('a person who is not in the file, and a click from another site', async () => {
    const { path } = await browser.go('/auth/sign-in');
    expect((await browser.pick(path, 'emperor')).response.status).toBe(400);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' };
    const forged = await browser.send(path, { method: 'POST', headers, body: 'person=lin-qing' });
    expect(forged.status).toBe(403);
    const stranger = new Browser(server.origin);
    expect((await stranger.send(path)).status).toBe(400);
  });

  it('a change that does not come from our own pages', async () => {
    await signIn('lin-qing');
    const ours = { origin: server.origin, 'x-onewindow-csrf': '1' };
    expect((await who(ours, 'POST')).actor).toMatchObject({ kind: 'firm' });
    expect((await who({ ...ours, 'x-onewindow-csrf': '' }, 'POST')).code).toBe('identity.otherSite');
    expect((await who({ ...ours, origin: 'https://evil.example' }, 'POST')).code).toBe('identity.otherSite');
    expect((await who({ ...ours, origin: 'null' }, 'DELETE')).code).toBe('identity.otherSite');
    expect((await who({ origin: 'https://evil.example' })).actor).toMatchObject({ kind: 'firm' });
  });

  it('the embedded provider outside demo mode, and plain http on a public address', () => {
    const open = (config: object) => () =>
      identityHttp({ services: city.services, config: { ...server.config, ...config }, keys: testKeys });
    expect(open({ demoMode: false })).toThrow('only in demo mode');
    expect(open({ publicUrl: 'http://one.example' })).toThrow('must be https');
    expect(open({ publicUrl: 'https://one.example' })).not.toThrow();
  });

  it('a demo session after the demo was switched off', async () => {
    await signIn('lin-qing');
    const provider = { issuer: 'https://id.example', clientId: 'a', clientSecret: 'b' };
    const { actorResolver } = await import('../resolveActor.ts');
    const resolve = actorResolver({
      services: city.services,
      config: { publicUrl: server.origin, provider },
    });
    const headers = { cookie: `onewindow_session=${token()}` };
    expect((await resolve({ method: 'GET', url: '/', headers })).actor).toEqual({ kind: 'anyone' });
  });

  it('nothing that is not its own', async () => {
    expect((await browser.send('/auth/other')).headers.get('content-type')).toBe('application/json');
  });
});

describe('the end of a session', () => {
  const end = (how: string) => city.database.rows(`UPDATE sessions SET ${how} WHERE revoked_at IS NULL`);

  it('comes when it was idle too long', async () => {
    await signIn('lin-qing');
    await end("expires_at = now() - interval '1 second'");
    expect((await who()).actor).toEqual({ kind: 'anyone' });
  });

  it('moves away with use, but never past the absolute limit', async () => {
    await signIn('lin-qing');
    const left = async () =>
      (
        await city.database.one<{ minutes: number }>(
          `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM sessions
           WHERE token_hash = $1`,
          [createHash('sha256').update(token()!).digest()],
        )
      ).minutes;
    expect(await left()).toBe(30);
    const used = "last_seen_at = now() - interval '20 min', expires_at = now() + interval '10 min'";
    await end(`${used}, created_at = now() - interval '20 min'`);
    await who();
    expect(await left()).toBe(30);
    await end(`${used}, created_at = now() - interval '11 hours 55 min'`);
    await who();
    expect(await left()).toBe(5);
  });

  it('comes with signing out, which another site cannot do', async () => {
    await signIn('lin-qing');
    expect(await (await browser.send('/auth/sign-out')).text()).toContain('退出登录');
    const forged = await browser.send('/auth/sign-out', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(forged.status).toBe(403);
    expect((await who()).actor.kind).toBe('firm');
    const before = token()!;
    expect((await browser.go('/auth/sign-out', { method: 'POST' })).path).toBe('/');
    expect(token()).toBeUndefined();
    browser.cookies.set('onewindow_session', { value: before, path: '/' });
    expect((await who()).actor).toEqual({ kind: 'anyone' });
  });
});
