import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as open, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSecurityHeaders } from './securityHeaders.ts';
import { staticFiles } from './staticFiles.ts';

const web = path.resolve(import.meta.dirname, '../../web');
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  for (const name of ['portal.html', 'app.html']) cpSync(path.join(web, name), path.join(folder, name));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets/a-1.js'), 'export const a = 1;');
  const answer = staticFiles(folder, true);
  server = createServer((request, response) => {
    setSecurityHeaders(response, false);
    if (!answer(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As sent: a client that unzips or changes the path would hide what is tested here. */
function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = open({ host: '127.0.0.1', port, path: url, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('an entry page', () => {
  it('answers behind the doors also where a number has dots; elsewhere a missing file stays missing', async () => {
    expect((await get('/space/licences/11100000MB03271699022.1.2026000000094.001.9')).status).toBe(200);
    expect((await get('/assets/gone.js')).status).toBe(404);
  });

  it('has the language and type size of its reader before any script', async () => {
    const cookie = 'elder=on; language=en';
    expect((await get('/', { cookie })).body.toString()).toContain(
      '<html lang="en" data-elder="on" data-demo="on" data-sandbox="">',
    );
    const english = await get('/', { 'accept-language': 'en-GB,en;q=0.9' });
    expect(english.body.toString()).toContain(
      '<html lang="en" data-elder="off" data-demo="on" data-sandbox="">',
    );
    const unknown = await get('/', { cookie: 'elder=only' });
    expect(unknown.body.toString()).toContain(
      '<html lang="zh-CN" data-elder="off" data-demo="on" data-sandbox="">',
    );
  });

  it('allows only styles with the nonce that stands in it, and a new one each time', async () => {
    const nonces = await Promise.all(
      ['/space', '/desk/queue'].map(async (url) => {
        const { headers, body } = await get(url);
        const policy = String(headers['content-security-policy']);
        const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(policy)!;
        expect(policy).not.toContain('unsafe-inline');
        expect(body.toString()).toContain(`name="style-nonce" content="${nonce}"`);
        expect(headers['cache-control']).toBe('no-store');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('is sent zipped to whoever can unzip it, with the same words', async () => {
    const zipped = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body)).toEqual((await get('/')).body);
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

describe('other addresses', () => {
  it('gives hashed files for a year and nothing from outside the folder', async () => {
    const script = await get('/assets/a-1.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-security-policy']).not.toContain('unsafe-inline');
    for (const url of ['/assets/no.js', '/../package.json', '/..%2f..%2fetc%2fpasswd.txt', '/portal.html']) {
      expect((await get(url)).status, url).toBe(404);
    }
  });

  it('leaves the API, and what cannot be decoded, to others', async () => {
    for (const url of ['/api/matters', '/rpc/x', '/auth/sign-in', '/%E0%A4%A']) {
      expect((await get(url)).status, url).toBe(404);
    }
    expect((await get('/', {}, 'POST')).status).toBe(404);
  });
});
