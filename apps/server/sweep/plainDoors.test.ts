import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import { sampleFiles } from '#platform/files/testing/sampleFiles.ts';
import type { LookView } from '#platform/looks/contract.ts';
import { listLooks } from '#platform/looks/server/operations/listLooks.ts';
import { moduleDoors, publicDoors } from '../doors.ts';
import { createHttp, renderError } from '../http/createHttp.ts';
import { fileDoor } from '../http/fileDoor.ts';
import { openMetrics } from '../http/metrics.ts';
import { openApiDocument } from '../http/openApiDocument.ts';
import { plainPaths } from '../http/plainPaths.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

const BAD_REQUESTS = 100;
const NOBODY: Actor = { kind: 'anyone' };

let city: TestCity;
let folder: string;
let server: ReturnType<typeof createHttp>;
let actor: Actor = NOBODY;
let pdf: Buffer;
let fileId: string;
let licenceId: string;

beforeAll(async () => {
  city = await openCity();
  folder = await mkdtemp(path.join(tmpdir(), 'onewindow-doors-'));
  const { services } = city;
  const keys = await openKeys(path.join(folder, 'keys'));
  const store = await openFiles(path.join(folder, 'files'));
  server = createHttp({
    services,
    isTls: false,
    resolveActor: async () => ({ actor, language: 'zh-CN' }),
    openDoors: publicDoors(keys, 'onewindow.test/ledger'),
    doors: [
      fileDoor({ services, store, renderError: renderError(services) }),
      ...moduleDoors(services, keys),
    ],
    metrics: openMetrics(city.db.database),
    limit: { burst: 1_000_000, perSecond: 1_000_000 },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const granted = await grantedCase(city);
  const { db } = city;
  licenceId = (await db.database.one<{ id: string }>('SELECT id FROM licences')).id;
  pdf = (await sampleFiles()).pdf;
  actor = await city.as('lin-qing');
  const uploaded = await ask('POST', '/files', { body: pdf, headers: { 'x-file-name': 'rules.pdf' } });
  expect(uploaded.status).toBe(201);
  fileId = (JSON.parse(uploaded.body) as { id: string }).id;
  await db.database.rows("INSERT INTO file_uses VALUES ($1, 'application', $2)", [fileId, granted.id]);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await city.close();
  await rm(folder, { recursive: true });
});

interface Asked {
  headers?: Record<string, string>;
  body?: Buffer | string;
}

/** Sends the path as it is: fetch would tidy what a hostile caller does not. */
function ask(method: string, below: string, { headers, body }: Asked = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path: `/api${below}`, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('latin1') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** For each door a request that aims at the firm's things; `open` ones answer everybody. */
const aimed = (): Record<string, { method: string; path: string; open?: boolean } & Asked> => ({
  '/files': { method: 'POST', path: '/files', body: pdf, headers: { 'x-file-name': 'rules.pdf' } },
  '/files/{fileId}': { method: 'GET', path: `/files/${fileId}` },
  '/licences/{licenceId}/document': { method: 'GET', path: `/licences/${licenceId}/document` },
  '/verifications/document': { method: 'POST', path: '/verifications/document', body: pdf, open: true },
});

it('each plain door is in the OpenAPI document and in this sweep', async () => {
  const document = await openApiDocument('1', 'http://127.0.0.1');
  expect(Object.keys(aimed())).toEqual(Object.keys(plainPaths));
  for (const [name, { method }] of Object.entries(aimed())) {
    expect(document.paths?.[name]).toHaveProperty(method.toLowerCase());
  }
});

describe('strangers get nothing', () => {
  it('nobody in particular', async () => {
    actor = NOBODY;
    for (const [name, { method, path: at, open, ...more }] of Object.entries(aimed())) {
      const { status, body } = await ask(method, at, more);
      expect([name, open ? status === 200 : [401, 404].includes(status)]).toEqual([name, true]);
      if (!open) expect(body).not.toContain('%PDF');
    }
  });

  it.each([
    ['the owner of another firm', 'ma-cheng'],
    ['a citizen', 'zhao-yinuo'],
    ['a reviewer of another agency', 'tang-ning'],
    ['an inspector of another district', 'jiang-bo'],
    ['a reviewer of another city', 'cen-yu'],
    ['a system administrator', 'shu-heng'],
  ])('%s', async (_, person) => {
    actor = await city.as(person);
    for (const name of ['/files/{fileId}', '/licences/{licenceId}/document']) {
      for (const method of ['GET', 'HEAD']) {
        const { status, body } = await ask(method, aimed()[name]!.path);
        expect([name, [403, 404].includes(status)]).toEqual([name, true]);
        expect(body).not.toContain('%PDF');
      }
    }
  });

  it('an upload is the uploader’s: nobody else reads it before it is part of a case', async () => {
    actor = await city.as('ma-cheng');
    const { body } = await ask('POST', '/files', { body: pdf, headers: { 'x-file-name': 'own.pdf' } });
    const { id } = JSON.parse(body) as { id: string };
    expect((await ask('GET', `/files/${id}`)).status).toBe(200);
    for (const person of ['lin-qing', 'chen-xiaowen', 'gao-yuan']) {
      actor = await city.as(person);
      expect([person, (await ask('GET', `/files/${id}`)).status]).toEqual([person, 404]);
    }
  });
});

it('who may read gets it whole, and the firm sees which officer did', async () => {
  const owner = await city.as('lin-qing');
  const looks = async () =>
    (await city.run<unknown, { looks: LookView[] }>(listLooks, owner, {})).looks.map((one) => one.lookedAt);
  actor = owner;
  const { status, body } = await ask('GET', `/files/${fileId}`);
  const hash = (text: string) => createHash('sha256').update(Buffer.from(text, 'latin1')).digest('hex');
  expect([status, hash(body)]).toEqual([200, hash(pdf.toString('latin1'))]);
  expect(await looks()).toEqual([]);
  actor = await city.as('chen-xiaowen');
  expect((await ask('GET', `/files/${fileId}`)).status).toBe(200);
  expect((await ask('GET', `/licences/${licenceId}/document`)).body).toContain('%PDF');
  expect((await looks()).sort()).toEqual(['document', 'file']);
});

it('an agent takes the documents of a licence only with the right to receive', async () => {
  const owner = await city.as('lin-qing');
  if (owner.kind !== 'firm') throw new Error('not a firm');
  const { path: document } = aimed()['/licences/{licenceId}/document']!;
  for (const [may, status] of [
    [['fill', 'submit'], 403],
    [['receive'], 200],
  ] as const) {
    actor = { ...owner, delegation: 'agent', may };
    expect([may, (await ask('GET', document)).status]).toEqual([may, status]);
  }
});

describe('what does not fit is refused without an unexpected error', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      '%',
      '%00',
      '%ff',
      '..',
      '../..',
      '%2e%2e%2f',
      '//',
      '/',
      '?',
      '#',
      '-',
      'null',
      "'--",
    ),
    fc.constantFrom(
      'x'.repeat(4000),
      '[',
      'http://[',
      '9'.repeat(40),
      '00000000-0000-0000-0000-000000000000',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
    fc.uuid(),
  );
  // What a request line cannot hold never reaches a server.
  const inPath = odd.map((text) => text.replaceAll(/[^\x21-\x7e]/g, ''));
  const junkHeader = odd.map((text) => text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 300));

  it('paths and queries', async () => {
    const paths = fc.oneof(
      inPath.map((text) => `/files/${text}`),
      inPath.map((text) => `/licences/${text}/document`),
      fc
        .tuple(fc.constantFrom('language', 'form', 'disposition', 'version', 'x'), inPath)
        .map(([key, value]) => `/licences/${licenceId}/document?${key}=${value}`),
      inPath,
    );
    const actors = await Promise.all(['lin-qing', 'chen-xiaowen', 'shu-heng'].map((id) => city.as(id)));
    for (const [n, at] of fc.sample(paths, { numRuns: BAD_REQUESTS * 3, seed: 20261122 }).entries()) {
      actor = [...actors, NOBODY][n % 4]!;
      const { status, body } = await ask(['GET', 'HEAD', 'POST', 'DELETE'][n % 4]!, at);
      expect(status, `${at} → ${body.slice(0, 300)}`).toBeLessThan(500);
    }
    for (const at of ['//', '//[', 'http://[', '*', '/%']) {
      expect((await ask('GET', at)).status, at).toBeLessThan(500);
    }
  });

  it('uploads', async () => {
    actor = await city.as('lin-qing');
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
      fc.nat({ max: pdf.length }).map((length) => pdf.subarray(0, length)),
      fc.constantFrom(Buffer.from('{'), Buffer.from('PK\u0003\u0004'), Buffer.from('%PDF-'), Buffer.from('')),
    );
    const uploads = fc.record({
      body: bodies,
      to: fc.constantFrom('/files', '/verifications/document'),
      'x-file-name': junkHeader,
      'content-type': junkHeader,
      'idempotency-key': fc.oneof(junkHeader, fc.constant('a-key-of-a-sweep')),
    });
    for (const { body, to, ...headers } of fc.sample(uploads, {
      numRuns: BAD_REQUESTS * 2,
      seed: 20261122,
    })) {
      const answer = await ask('POST', to, { body, headers });
      expect(answer.status, `${to} ${JSON.stringify(headers)} → ${answer.body.slice(0, 300)}`).toBeLessThan(
        500,
      );
    }
  });
});
