import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLicenceStatus } from '#modules/licences/index.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let server: CityServer;
let number: string;
let licenceId: string;
let caseId: string;

beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  ({ id: caseId } = await grantedCase(city));
  const row = await city.db.database.one<{ id: string; number: string }>('SELECT id, number FROM licences');
  ({ id: licenceId, number } = row);
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const textOf = async (target: string, headers: Record<string, string> = {}) =>
  (await (await server.get(target, headers)).text()).replaceAll('<wbr>', '');

const setStatus = (to: 'valid' | 'suspended' | 'revoked', reason: string | null) =>
  city.db.database.transaction((tx) =>
    setLicenceStatus(tx, {
      licenceId,
      to,
      reason,
      caseId,
      now: city.clock.now,
      by: { kind: 'system', by: 'rule' },
    }),
  );

describe('GET /verify/<number>', () => {
  it('answers at once, without session, script or cookie, and is not kept', async () => {
    const response = await server.get(`/verify/${number}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    const page = await response.text();
    expect(page).not.toMatch(/<script|style="/);
    expect(page).toContain(`${city.services.publicUrl}/verify`);
    expect(page).toMatch(/<h1[^>]*>有效<\/h1>/);
    expect(page).toContain('茶叶');
    expect(page).toContain('演示环境');
  });

  it('speaks the reader’s language, from cookie or browser, and in large type when wanted', async () => {
    const english = await textOf(`/verify/${number}`, { 'accept-language': 'en-GB' });
    expect(english).toContain('<html lang="en" data-elder="off">');
    expect(english).toContain('Valid until 22 November 2031.');
    expect(english).toContain('>Tea<');
    // A Chinese name on an English page is read out in Chinese.
    expect(english).toContain('<dd lang="zh-CN">云溪市青峰茶业有限公司</dd>');
    const chosen = await textOf(`/verify/${number}`, {
      'accept-language': 'en',
      cookie: 'language=zh-CN; elder=on',
    });
    expect(chosen).toContain('<html lang="zh-CN" data-elder="on">');
  });

  it('tells each status by its word, with dates, reason and what to do', async () => {
    await setStatus('suspended', 'decision');
    expect(await textOf(`/verify/${number}`)).toContain('自2026年11月23日起暂停，原因：依法作出的决定。');
    await setStatus('valid', null);
    city.clock.now = new Date('2031-11-22T15:59:59Z');
    expect(await textOf(`/verify/${number}`)).toMatch(/<h1[^>]*>有效</);
    city.clock.now = new Date('2031-11-22T16:00:00Z');
    const expired = await textOf(`/verify/${number}`);
    expect(expired).toMatch(/<h1[^>]*>已过期</);
    expect(expired).toContain('有效期到2031年11月22日为止');
    city.clock.now = new Date('2026-11-23T02:00:00Z');
    await setStatus('revoked', 'fraud');
    const revoked = await textOf(`/verify/${number}`);
    expect(revoked).toContain('pages-answer--bad');
    expect(revoked).toContain('已于2026年11月23日撤销，原因：以欺骗、贿赂等不正当手段取得。');
  });

  it('finds a number however it was typed', async () => {
    for (const typed of [`1.2.156.3005.2.${number}`, number.toLowerCase(), ` ${number.replace('.', '. ')}`]) {
      const response = await server.get(`/verify?number=${encodeURIComponent(typed)}`);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`/verify/${number}`);
      expect((await server.get(`/verify/${encodeURIComponent(typed)}`)).status).toBe(200);
    }
  });

  it('says what looks mistyped in an unknown number', async () => {
    const last = number.at(-1)!;
    const wrong = `${number.slice(0, -1)}${last === 'A' ? 'B' : 'A'}`;
    const response = await server.get(`/verify/${wrong}`);
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('查无此证');
    expect(page).toContain(`推算应为“${last}”`);
    expect(await textOf('/verify/JY12345')).toContain('查无此证');
    expect((await server.get('/verify/%E0%A4%A')).status).toBe(404);
    expect((await server.get(`/verify/${'9'.repeat(3000)}`)).status).toBe(404);
  });

  it('repeats nothing that a forger put into the address', async () => {
    const page = await textOf(`/verify/${encodeURIComponent('<img src=x onerror=alert(1)>"')}`);
    expect(page).not.toContain('<IMG');
    expect(page.toLowerCase()).not.toContain('<img');
    expect(page).toContain('&lt;IMGSRC=X');
  });
});

describe('choices of a reader', () => {
  it('are kept in the cookies that all pages read, and lead back', async () => {
    const form = new URLSearchParams({ return: '/verify/1?x=2', language: 'en' });
    const response = await server.post('/preferences', form);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/verify/1?x=2');
    expect(response.headers.getSetCookie()).toEqual(['language=en; Path=/; Max-Age=31536000; SameSite=Lax']);
    const elder = await server.post('/preferences', new URLSearchParams({ elder: 'on' }));
    expect(elder.headers.getSetCookie()).toEqual(['elder=on; Path=/; Max-Age=31536000; SameSite=Lax']);
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'never lead to %s',
    async (elsewhere) => {
      const response = await server.post(
        '/preferences',
        new URLSearchParams({ return: elsewhere, elder: 'no' }),
      );
      expect(response.headers.get('location')).toBe('/');
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );
});

describe('GET /ledger', () => {
  it('says so while there is no head, and how many acts wait', async () => {
    const page = await textOf('/ledger');
    expect(page).toContain('还没有公布值');
    expect(page).toMatch(/还有\d+条新记录/);
    expect((await server.get('/ledger/checkpoint')).status).toBe(404);
  });

  it('shows the newest head as it was signed, the keys, and how to check', async () => {
    await server.sequence();
    const note = await (await server.get('/ledger/checkpoint')).text();
    const [origin, size, root] = note.split('\n');
    expect(origin).toBe('onewindow.test/ledger');
    const response = await server.get('/ledger');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const page = await response.text();
    expect(page).toContain(note);
    expect(page).toContain(`${size}条记录`);
    expect(page).toContain(Buffer.from(root!, 'base64').toString('hex'));
    for (const key of server.logKeys) expect(page).toContain(key);
    expect(page).toContain('没有等待公布的记录');
  });

  it('serves the log and the keys to programs, from anywhere', async () => {
    const keys = await server.get('/ledger/keys');
    expect((await keys.text()).trim().split('\n')).toEqual(server.logKeys);
    expect(keys.headers.get('access-control-allow-origin')).toBe('*');
    const width = (await (await server.get('/ledger/checkpoint')).text()).split('\n')[1];
    const tile = await server.get(
      Number(width) < 256 ? `/ledger/tile/0/000.p/${width}` : '/ledger/tile/0/000',
    );
    expect(tile.headers.get('cache-control')).toContain('immutable');
    expect((await tile.arrayBuffer()).byteLength).toBe(Math.min(Number(width), 256) * 32);
    expect((await server.get('/ledger/tile/0/999')).status).toBe(404);
    expect(await (await server.get('/keys/documents.pem')).text()).toContain('BEGIN CERTIFICATE');
    const set = (await (await server.get('/keys/attestation.jwks')).json()) as { keys: object[] };
    expect(set.keys).toHaveLength(server.keys.attestation.publicKeys.length);
    for (const key of set.keys) expect(key).not.toHaveProperty('d');
  });
});

it('pages link a style sheet that can be kept for ever', async () => {
  const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(await textOf('/verify')) ?? [];
  const sheet = await server.get(href!);
  expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(sheet.headers.get('cache-control')).toContain('immutable');
  expect(await sheet.text()).toContain('--accent');
});
