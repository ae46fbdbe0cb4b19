import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import type { FileRecord } from '../pure/fileRecord.ts';
import { type FileServer, fileServer } from '../testing/fileServer.ts';
import { sampleFiles } from '../testing/sampleFiles.ts';
import type { FileRow } from './fileRow.ts';
import { readFileLimits } from './readFileLimits.ts';

const now = new Date('2026-11-22T02:00:00Z');
const samples = await sampleFiles();
const person = { id: '0199f3a0-0000-7000-8000-00000000000a', name: '林知夏' };
const organisation = '0199f3a0-0000-7000-8000-0000000000f1';
const firm: Actor = { kind: 'firm', person, organisation, delegation: 'owner' };
const other: Actor = { kind: 'person', person: { id: '0199f3a0-0000-7000-8000-00000000000b', name: '高远' } };

let db: TestDatabase;
let server: FileServer;

beforeAll(async () => {
  db = await testDatabase();
  const limits = { ...readFileLimits(), maxBytes: 300_000 };
  server = await fileServer({
    database: db.database,
    limits,
    now,
    mayRead: (actor, file) => actor.kind === 'firm' && actor.organisation === file.organisation_id,
  });
});

afterAll(async () => {
  await server.close();
  await db.close();
});

beforeEach(async () => {
  await db.database.rows('DELETE FROM files');
  await db.database.rows('DELETE FROM quarantined_files');
  for await (const kept of server.store.list()) for (const sha256 of kept) await server.store.remove(sha256);
});

function post(content: Uint8Array | ReadableStream, name: string, headers: Record<string, string> = {}) {
  return fetch(server.url, {
    method: 'POST',
    body: content as BodyInit,
    headers: { 'x-actor': ascii(JSON.stringify(firm)), 'x-file-name': encodeURIComponent(name), ...headers },
    ...({ duplex: 'half' } as object),
  });
}

/** Headers carry no Chinese; JSON can say it in ASCII. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const rows = () => db.database.rows<FileRow>('SELECT * FROM files ORDER BY id');

test('an upload is stored, recorded and told', async () => {
  const response = await post(samples.pdf, '申请书.pdf', { 'content-type': 'application/pdf' });
  expect(response.status).toBe(201);
  const record = (await response.json()) as FileRecord;
  const sha256 = createHash('sha256').update(samples.pdf).digest('hex');
  expect(record).toEqual({
    id: record.id,
    name: '申请书.pdf',
    size: samples.pdf.length,
    mediaType: 'application/pdf',
    sha256,
    uploadedAt: now.toISOString(),
  });
  expect(await rows()).toMatchObject([
    { id: record.id, uploaded_by: person.id, organisation_id: organisation, scan: 'clean' },
  ]);
  expect(await server.list('objects')).toEqual([sha256]);
  expect(await server.list('incoming')).toEqual([]);
});

test('the same content from two senders is two records and one content', async () => {
  await post(samples.png, 'a.png');
  await post(samples.png, 'b.png', { 'x-actor': ascii(JSON.stringify(other)) });
  expect(await rows()).toMatchObject([{ organisation_id: organisation }, { organisation_id: null }]);
  expect(await server.list('objects')).toHaveLength(1);
});

test('a repeat under the same key gets the first answer, six at once too', async () => {
  const key = { 'idempotency-key': 'repeat-0001' };
  const answers = await Promise.all(Array.from({ length: 6 }, () => post(samples.pdf, 'a.pdf', key)));
  const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<FileRecord>));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(1);
  expect(await rows()).toHaveLength(1);
  expect(await server.list('incoming')).toEqual([]);
});

test('the same key with another file is refused', async () => {
  const key = { 'idempotency-key': 'repeat-0002' };
  await post(samples.pdf, 'a.pdf', key);
  const response = await post(samples.png, 'a.png', key);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: 'idempotency.differentBody' });
  expect(await rows()).toHaveLength(1);
});

test.each([
  ['no name', samples.pdf, '', {}, 400, 'files.badName'],
  ['a name that is no percent encoding', samples.pdf, 'x', { 'x-file-name': '%E7%94' }, 400, 'files.badName'],
  ['a name of 151 characters', samples.pdf, `${'长'.repeat(147)}.pdf`, {}, 400, 'files.badName'],
  ['a key that is too short', samples.pdf, 'a.pdf', { 'idempotency-key': 'short' }, 400, 'request.malformed'],
  ['nothing', new Uint8Array(), 'a.pdf', {}, 422, 'files.empty'],
  ['a program', samples.exe, 'a.exe', {}, 415, 'files.typeNotAllowed'],
  ['a renamed program', samples.exe, 'a.pdf', {}, 415, 'files.notThatKind'],
  ['macros', samples.docm, 'a.docx', {}, 415, 'files.macros'],
  ['another type', samples.png, 'a.png', { 'content-type': 'application/pdf' }, 415, 'files.notAsDeclared'],
  ['nobody', samples.pdf, 'a.pdf', { 'x-actor': '{"kind":"anyone"}' }, 401, 'access.signInNeeded'],
] as const)('%s is refused with what to do', async (_, content, name, headers, status, code) => {
  const response = await post(content, name, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as { code: string; title: string; wayOut: string };
  expect(problem.code).toBe(code);
  expect(problem.title + problem.wayOut).not.toMatch(/errors\.|{{/);
  expect(await rows()).toEqual([]);
  expect(await server.list('.')).toEqual([]);
});

test('a declared length over the limit is refused, and the sender hears it', async () => {
  const response = await post(new Uint8Array(600_000), 'a.pdf');
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({
    code: 'files.tooLarge',
    title: expect.stringContaining('a.pdf'),
  });
});

test('so is an undeclared length, at the first byte too many', async () => {
  const body = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 40; i++) controller.enqueue(new Uint8Array(10_000));
      controller.close();
    },
  });
  const response = await post(body, 'a.pdf');
  expect(response.status).toBe(413);
  expect(await server.list('.')).toEqual([]);
});

test('a slow sender that only reads when it has sent everything still hears the refusal', async () => {
  const socket = connect(server.port, '127.0.0.1').pause();
  const failed = new Promise<Error | undefined>((resolve) => {
    socket.on('error', resolve).on('close', () => resolve(undefined));
  });
  const actor = ascii(JSON.stringify(firm));
  socket.write(
    `POST /api/files HTTP/1.1\r\nHost: x\r\nX-Actor: ${actor}\r\nX-File-Name: a.pdf\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const piece = Buffer.alloc(50_000, 1);
  for (let sent = 0; sent < 10; sent++) {
    socket.write(`${piece.length.toString(16)}\r\n`);
    socket.write(piece);
    socket.write('\r\n');
    await wait(20);
  }
  socket.end('0\r\n\r\n');
  await wait(50);
  let heard = '';
  socket.on('data', (data: Buffer) => {
    heard += data.toString();
  });
  socket.resume();
  expect(await failed).toBeUndefined();
  expect(heard).toContain('HTTP/1.1 413');
  expect(heard).toContain('files.tooLarge');
});

test('a suspect file is refused and recorded apart', async () => {
  const response = await post(samples.eicar, '报告.pdf');
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'files.suspect' });
  expect(await rows()).toEqual([]);
  const [held] = await db.database.rows('SELECT * FROM quarantined_files');
  expect(held).toMatchObject({ name: '报告.pdf', uploaded_by: person.id, organisation_id: organisation });
  expect(await server.list('quarantine')).toEqual([held!.sha256]);
});

test.each(['destroy', 'end'] as const)('an upload whose line is cut (%s) leaves nothing', async (how) => {
  const socket = connect(server.port, '127.0.0.1');
  const actor = ascii(JSON.stringify(firm));
  socket.write(
    `POST /api/files HTTP/1.1\r\nHost: x\r\nX-Actor: ${actor}\r\nX-File-Name: a.pdf\r\nContent-Length: 100000\r\n\r\n`,
  );
  socket.write(samples.pdf);
  await expect.poll(() => server.list('incoming')).toHaveLength(1);
  socket[how]();
  await expect.poll(() => server.list('incoming')).toEqual([]);
  socket.destroy();
  expect(await rows()).toEqual([]);
  expect(await server.list('objects')).toEqual([]);
});

test('a file comes back as an attachment that no browser runs', async () => {
  const name = '附件(1)·终稿"二".pdf';
  const { id } = (await (await post(samples.pdf, name)).json()) as FileRecord;
  const headers = { 'x-actor': ascii(JSON.stringify(firm)) };
  const response = await fetch(`${server.url}/${id}`, { headers });
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).equals(samples.pdf)).toBe(true);
  const disposition = response.headers.get('content-disposition')!;
  expect(disposition).toMatch(/^attachment; filename="file\.pdf"; filename\*=UTF-8''[\w%.-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1]!)).toBe('附件(1)·终稿_二_.pdf');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  const head = await fetch(`${server.url}/${id}`, { method: 'HEAD', headers });
  expect(head.headers.get('content-length')).toBe(String(samples.pdf.length));
});

test('what one may not read is as unknown as what is not there', async () => {
  const { id } = (await (await post(samples.pdf, 'a.pdf')).json()) as FileRecord;
  const asked = [
    fetch(`${server.url}/${id}`, { headers: { 'x-actor': ascii(JSON.stringify(other)) } }),
    fetch(`${server.url}/${id}`),
    fetch(`${server.url}/0199f3a0-0000-7000-8000-000000000099`),
    fetch(`${server.url}/..%2f..%2fetc%2fpasswd`),
  ];
  for (const response of await Promise.all(asked)) {
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'files.unknown' });
  }
});

test('a reader that goes away leaves the server well', async () => {
  const { id } = (await (await post(samples.pdf, 'a.pdf')).json()) as FileRecord;
  for (let i = 0; i < 5; i++) {
    const controller = new AbortController();
    const headers = { 'x-actor': ascii(JSON.stringify(firm)) };
    const asking = fetch(`${server.url}/${id}`, { headers, signal: controller.signal }).catch(
      () => undefined,
    );
    controller.abort();
    await asking;
  }
  await wait(20);
  expect((await post(samples.png, 'b.png')).status).toBe(201);
});
