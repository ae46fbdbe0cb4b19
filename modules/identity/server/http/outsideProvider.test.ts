import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type JWKS } from 'oidc-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '../../testing/browser.ts';
import { type DemoCity, demoCity } from '../../testing/demoCity.ts';
import { type DemoServer, demoServer, testKeys } from '../../testing/demoServer.ts';
import { postgresAdapter } from '../demo/postgresAdapter.ts';
import { unseal } from '../seal.ts';

const ID_NUMBER = '11010519491231002X';
const SUBJECTS: Record<string, object> = {
  a: { realName: '张三', phone: '+86 120-0000-0099', idNumber: ID_NUMBER },
  b: { realName: '张三', phone: 'unknown', idNumber: ID_NUMBER.toLowerCase() },
  c: { realName: '李四', phone: '12000000099' },
};

let city: DemoCity;
let ours: DemoServer;
let outside: Server;
let issuer: string;
/** Who sits in front of the outside provider. */
let somebody = 'a';

beforeAll(async () => {
  city = await demoCity();
  outside = createServer();
  outside.maxRequestsPerSocket = 1;
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const idNumber = Buffer.alloc(32, 7);
  ours = await demoServer(
    city,
    {
      demoMode: false,
      peopleFile: undefined,
      provider: {
        issuer,
        clientId: 'city',
        clientSecret: 'known to both',
        scope: 'openid who',
        claims: { name: 'realName', mobile: 'phone', idNumber: 'idNumber' },
      },
    },
    { ...testKeys, idNumber },
  );
  const lifetime = 600;
  const provider = new Provider(issuer, {
    adapter: postgresAdapter(city.database),
    jwks: testKeys.oidc as JWKS,
    ttl: {
      AccessToken: lifetime,
      Grant: lifetime,
      IdToken: lifetime,
      Interaction: lifetime,
      Session: lifetime,
    },
    clients: [
      {
        client_id: 'city',
        client_secret: 'known to both',
        redirect_uris: [`${ours.origin}/auth/callback`],
        post_logout_redirect_uris: [`${ours.origin}/`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], who: ['realName', 'phone', 'idNumber'] },
    scopes: ['openid', 'who'],
    cookies: { keys: ['a secret of the outside provider'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/login' },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...SUBJECTS[id] }) }),
    async loadExistingGrant(ctx) {
      const { Grant } = ctx.oidc.provider;
      const grant = new Grant({ clientId: 'city', accountId: ctx.oidc.session!.accountId! });
      grant.addOIDCScope('openid who');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  outside.on('request', (request, response) => {
    if (request.url !== '/login') return handle(request, response);
    const login = somebody === 'nobody' ? undefined : { accountId: somebody };
    const result = login ? { login } : { error: 'access_denied' };
    return provider.interactionFinished(request, response, result);
  });
});
afterAll(async () => {
  await ours.close();
  outside.closeAllConnections();
  outside.close();
  await city.close();
});

interface Stored {
  id: string;
  name: string;
  mobile: string | null;
  id_number_digest: Buffer | null;
  id_number_enciphered: Buffer | null;
}

async function signInAs(subject: string): Promise<{ status: number; person?: Stored; browser: Browser }> {
  somebody = subject;
  const browser = new Browser(ours.origin);
  const { response } = await browser.go('/auth/sign-in?return=/who');
  const body =
    response.status === 200 ? ((await response.json()) as { actor: { person: { id: string } } }) : undefined;
  const person =
    body && (await city.database.one<Stored>('SELECT * FROM persons WHERE id = $1', [body.actor.person.id]));
  return { status: response.status, person, browser };
}

it('takes name and mobile from the claims that the configuration names, by userinfo when the token lacks them', async () => {
  const { person } = await signInAs('c');
  expect(person).toMatchObject({ name: '李四', mobile: '12000000099', id_number_digest: null });
  expect((await signInAs('c')).person?.id).toBe(person?.id);
});

it('knows one person under two subjects by the identity number, which it keeps unreadable', async () => {
  const { person } = await signInAs('a');
  expect(person).toMatchObject({ name: '张三', mobile: '12000000099' });
  const { person: again } = await signInAs('b');
  expect(again?.id).toBe(person?.id);
  expect(again?.mobile).toBe('12000000099');
  expect(person?.id_number_enciphered?.includes(ID_NUMBER.slice(0, 6))).toBe(false);
  expect(unseal(Buffer.alloc(32, 7), 'id-number', person!.id_number_enciphered!)).toBe(ID_NUMBER);
});

it('leaves two people apart who only later give the same identity number', async () => {
  const { person } = await signInAs('a');
  const { person: other } = await signInAs('c');
  SUBJECTS['c'] = { ...SUBJECTS['c'], idNumber: ID_NUMBER };
  expect((await signInAs('c')).person).toMatchObject({ id: other?.id, id_number_digest: null });
  expect((await signInAs('a')).person?.id_number_digest).toEqual(person?.id_number_digest);
});

it('never joins two people because of one mobile number', async () => {
  const ids = new Set([(await signInAs('a')).person?.id, (await signInAs('c')).person?.id]);
  expect(ids.size).toBe(2);
});

it('says so when the provider refuses', async () => {
  const { status, browser } = await signInAs('nobody');
  expect(status).toBe(403);
  expect(browser.cookies.has('onewindow_session')).toBe(false);
});

it('signs out at the provider too', async () => {
  const { browser } = await signInAs('c');
  const answer = await browser.send('/auth/sign-out', { method: 'POST' });
  const location = new URL(answer.headers.get('location')!);
  expect(location.origin).toBe(issuer);
  expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${ours.origin}/`);
  expect(location.searchParams.get('client_id')).toBe('city');
});

it('has no embedded provider beside it', async () => {
  const response = await new Browser(ours.origin).send('/oidc/.well-known/openid-configuration');
  expect(await response.json()).toMatchObject({ actor: { kind: 'anyone' } });
});

it('says so when the provider does not answer', async () => {
  const provider = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b' };
  const lonely = await demoServer(city, { demoMode: false, peopleFile: undefined, provider });
  const { response } = await new Browser(lonely.origin).go('/auth/sign-in');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('暂时没有响应');
  await lonely.close();
});
