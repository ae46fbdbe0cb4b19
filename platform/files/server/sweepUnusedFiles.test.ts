import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { sampleFiles } from '../testing/sampleFiles.ts';
import type { FileRow } from './fileRow.ts';
import { type FileStore, openFiles } from './fileStore.ts';
import { getOwnFiles, listFileUses, setFileUses } from './fileUses.ts';
import { readFileLimits } from './readFileLimits.ts';
import { saveFile } from './saveFile.ts';
import { sweepUnusedFiles } from './sweepUnusedFiles.ts';

const limits = readFileLimits();
const samples = await sampleFiles();
const DAY = 86_400_000;
const uploaded = new Date('2026-11-22T02:00:00Z');
const later = (days: number) => new Date(uploaded.getTime() + days * DAY);

let db: TestDatabase;
let folder: string;
let store: FileStore;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
});

afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await rm(folder, { recursive: true });
  store = await openFiles(folder);
  for (const table of ['file_uses', 'files', 'quarantined_files'])
    await db.database.rows(`DELETE FROM ${table}`);
});

function save(content: Uint8Array, organisationId?: string): Promise<FileRow> {
  const file = { name: '证照', uploadedBy: 'system:rule', organisationId, now: uploaded, limits };
  return db.database.transaction((tx) => saveFile(tx, store, content, file));
}

const use = (id: string, ...files: string[]) =>
  db.database.transaction((tx) => setFileUses(tx, { type: 'case', id }, files));
const sweep = (now: Date) => sweepUnusedFiles(db.database, store, limits, now);
const contents = async () => {
  const found = await readdir(path.join(folder, 'objects'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).length;
};

test('a file that nobody uses goes when its time is over, with its content; a used one stays', async () => {
  const used = await save(samples.pdf);
  await save(samples.png);
  await use('c1', used.id);
  expect(await sweep(later(limits.keepUnusedDays - 1))).toEqual({
    files: 0,
    contents: 0,
    cutOff: 0,
    quarantined: 0,
  });
  expect(await sweep(later(limits.keepUnusedDays + 1))).toMatchObject({ files: 1, contents: 1 });
  expect(await db.database.rows('SELECT id FROM files')).toEqual([{ id: used.id }]);
  expect(await contents()).toBe(1);
  await use('c1');
  expect(await sweep(later(limits.keepUnusedDays + 1))).toMatchObject({ files: 1, contents: 1 });
});

test('content stays as long as any record names it', async () => {
  const first = await save(samples.pdf);
  await save(samples.pdf);
  await use('c1', first.id);
  expect(await sweep(later(1000))).toMatchObject({ files: 1, contents: 0 });
  expect(await contents()).toBe(1);
});

test('content without a record, left by a transaction that rolled back, is removed', async () => {
  const rolledBack = db.database.transaction(async (tx) => {
    await saveFile(tx, store, samples.pdf, { name: 'a', uploadedBy: 'x', now: uploaded, limits });
    throw new Error('changed my mind');
  });
  await expect(rolledBack).rejects.toThrow('changed my mind');
  expect(await contents()).toBe(1);
  expect(await sweep(uploaded)).toMatchObject({ files: 0, contents: 1 });
  expect(await contents()).toBe(0);
});

test('quarantined files go when their time is over', async () => {
  const sha256 = 'a'.repeat(64);
  await writeFile(path.join(folder, 'quarantine', sha256), 'x');
  const insert = `INSERT INTO quarantined_files (id, sha256, size, name, uploaded_by, at) VALUES (gen_random_uuid(), $1, 1, 'n', 'u', $2)`;
  await db.database.rows(insert, [sha256, uploaded]);
  await db.database.rows(insert, [sha256, later(10)]);
  expect(await sweep(later(limits.keepQuarantinedDays + 1))).toMatchObject({ quarantined: 1 });
  expect(await readdir(path.join(folder, 'quarantine'))).toEqual([sha256]);
  expect(await sweep(later(limits.keepQuarantinedDays + 11))).toMatchObject({ quarantined: 1 });
  expect(await readdir(path.join(folder, 'quarantine'))).toEqual([]);
});

test('uploads and sweeps of the same content at once never leave a record without content', async () => {
  const stop = { now: false };
  const sweeping = (async () => {
    while (!stop.now) await sweep(later(1000));
  })();
  for (let round = 0; round < 25; round++) {
    const row = await save(samples.pdf);
    const [still] = await db.database.rows('SELECT 1 FROM files WHERE id = $1', [row.id]);
    // Swept already, record first: then its content may be gone. While it is recorded, it must be there.
    const content = await store.open(row.sha256).catch(() => undefined);
    content?.stream.destroy();
    const [after] = await db.database.rows('SELECT 1 FROM files WHERE id = $1', [row.id]);
    if (still && after) expect(content).toBeDefined();
  }
  stop.now = true;
  await sweeping;
});

test('a file put to use while the sweep runs is either used or gone, never both', async () => {
  for (let round = 0; round < 15; round++) {
    const { id } = await save(samples.png);
    const [using] = await Promise.allSettled([use(`c${round}`, id), sweep(later(1000))]);
    const [row] = await db.database.rows('SELECT 1 FROM files WHERE id = $1', [id]);
    expect(row !== undefined).toBe(using!.status === 'fulfilled');
  }
});

test('uses are replaced as a whole, and can be asked for', async () => {
  const [one, two] = [await save(samples.pdf), await save(samples.png)];
  await use('c1', one.id, two.id, two.id);
  await use('c1', two.id);
  await use('c2', two.id);
  expect(await listFileUses(db.database, one.id)).toEqual([]);
  expect(await listFileUses(db.database, two.id)).toEqual([
    { type: 'case', id: 'c1' },
    { type: 'case', id: 'c2' },
  ]);
});

test('a firm gets its own files in the order asked, and of others not even that they are there', async () => {
  const organisation = '0199f3a0-0000-7000-8000-0000000000f1';
  const actor: Actor = { kind: 'firm', person: { id: 'p', name: '林' }, organisation, delegation: 'owner' };
  const [one, two] = [await save(samples.pdf, organisation), await save(samples.png, organisation)];
  const strange = await save(samples.webp, '0199f3a0-0000-7000-8000-0000000000f2');
  const own = await getOwnFiles(db.database, actor, [two.id, one.id]);
  expect(own.map(({ id }) => id)).toEqual([two.id, one.id]);
  const asking = getOwnFiles(db.database, actor, [one.id, strange.id]);
  await expect(asking).rejects.toMatchObject({ code: 'files.unknown', status: 404 });
});

test('what the platform makes itself passes the same checks', async () => {
  await expect(save(samples.exe)).rejects.toMatchObject({ code: 'files.typeNotAllowed' });
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
});
