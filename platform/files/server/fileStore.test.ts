import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFiles } from '../testing/sampleFiles.ts';
import { type FileStore, openFiles, SuspectFile } from './fileStore.ts';
import { readFileLimits } from './readFileLimits.ts';

const limits = readFileLimits();
const samples = await sampleFiles();
let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  store = await openFiles(folder);
});

afterEach(() => rm(folder, { recursive: true }));

async function* pieces(content: Buffer, size = 7): AsyncIterable<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const files = async (part: string) => {
  const found = await readdir(path.join(folder, part), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

test('content lies under its hash and comes back as it was', async () => {
  const sha256 = createHash('sha256').update(samples.pdf).digest('hex');
  const kept = await store.put(pieces(samples.pdf), { name: '申请书.pdf' }, limits);
  expect(kept).toMatchObject({
    sha256,
    size: samples.pdf.length,
    mediaType: 'application/pdf',
    scan: 'clean',
  });
  expect(await files('objects')).toEqual([sha256]);
  expect(await files('incoming')).toEqual([]);
  const { stream, size } = await store.open(sha256);
  expect(size).toBe(samples.pdf.length);
  expect((await buffer(stream)).equals(samples.pdf)).toBe(true);
});

test('the same content twice takes the room of one; removed, it is gone', async () => {
  const { sha256 } = await store.put(pieces(samples.png), { name: 'a.png' }, limits);
  await store.put(pieces(samples.png, 100), { name: 'b.png' }, limits);
  expect(await files('objects')).toEqual([sha256]);
  await store.remove(sha256);
  await store.remove(sha256);
  await expect(store.open(sha256)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('only the owner of the process may read the folder', async () => {
  const { sha256 } = await store.put(pieces(samples.png), { name: 'a.png' }, limits);
  expect((await stat(path.join(folder, 'objects'))).mode & 0o077).toBe(0);
  expect((await stat(path.join(folder, 'objects', sha256.slice(0, 2), sha256))).mode & 0o077).toBe(0);
});

test('a name that is no hash reaches no file', async () => {
  for (const name of ['../incoming/x', 'A'.repeat(64), '', `${'a'.repeat(64)}/..`]) {
    await expect(store.open(name)).rejects.toThrow('SHA-256');
  }
});

const refused: [string, keyof typeof samples, string, string | undefined, string][] = [
  ['a renamed program', 'exe', '申请书.pdf', 'application/pdf', 'files.notThatKind'],
  ['a page of script as text', 'html', '说明.pdf', undefined, 'files.notThatKind'],
  ['a program by its own name', 'exe', '安装.exe', undefined, 'files.typeNotAllowed'],
  ['a document of which the end is missing', 'cutDocx', '申请书.docx', undefined, 'files.notThatKind'],
  ['plain text that is not configured', 'text', '说明.txt', 'text/plain', 'files.typeNotAllowed'],
  ['an archive', 'zip', 'a.zip', 'application/zip', 'files.typeNotAllowed'],
  ['macros', 'docm', '申请书.docx', undefined, 'files.macros'],
  ['hidden macros', 'hiddenMacros', '申请书.docx', undefined, 'files.macros'],
  ['another declared type', 'png', '照片.png', 'application/pdf', 'files.notAsDeclared'],
  ['another ending', 'png', '照片.pdf', 'image/png', 'files.notAsDeclared'],
  ['a picture called a document', 'jpeg', '照片.docx', undefined, 'files.notAsDeclared'],
];

test.each(refused)('%s is refused, and nothing is kept', async (_, sample, name, mediaType, code) => {
  const putting = store.put(pieces(samples[sample]), { name, mediaType }, limits);
  await expect(putting).rejects.toMatchObject({ code, params: { name } });
  expect(await files('.')).toEqual([]);
});

test.each([
  ['jpeg', '照片.JPG', 'image/jpg'],
  ['jpeg', '照片', ''],
  ['ofd', '发票.ofd', 'application/octet-stream'],
  ['docx', '申请书.docx', 'application/zip'],
  ['pdf', '申请书.pdf', 'application/pdf; charset=binary'],
] as const)('%s as %s with type "%s" is taken', async (sample, name, mediaType) => {
  await expect(store.put(pieces(samples[sample]), { name, mediaType }, limits)).resolves.toBeDefined();
});

test('plain text is taken where limits name it', async () => {
  const textToo = { ...limits, mediaTypes: [...limits.mediaTypes, 'text/plain'] };
  const { mediaType } = await store.put(pieces(samples.text), { name: '说明.txt' }, textToo);
  expect(mediaType).toBe('text/plain');
});

test('too much stops at the limit, not at the end', async () => {
  let sent = 0;
  async function* endless(): AsyncIterable<Buffer> {
    for (;;) {
      sent += 1000;
      yield Buffer.alloc(1000, 1);
    }
  }
  const small = { ...limits, maxBytes: 10_000 };
  await expect(store.put(endless(), { name: 'a.pdf' }, small)).rejects.toMatchObject({
    code: 'files.tooLarge',
    status: 413,
  });
  expect(sent).toBe(11_000);
  expect(await files('.')).toEqual([]);
});

test('exactly the limit is taken; nothing at all is not', async () => {
  const exact = { ...limits, maxBytes: samples.pdf.length };
  await expect(store.put(pieces(samples.pdf), { name: 'a.pdf' }, exact)).resolves.toBeDefined();
  await expect(store.put(pieces(Buffer.alloc(0)), { name: 'a.pdf' }, limits)).rejects.toMatchObject({
    code: 'files.empty',
  });
});

test('a stream that breaks leaves nothing', async () => {
  async function* broken(): AsyncIterable<Buffer> {
    yield samples.pdf.subarray(0, 100);
    throw new Error('line cut');
  }
  await expect(store.put(broken(), { name: 'a.pdf' }, limits)).rejects.toThrow('line cut');
  expect(await files('.')).toEqual([]);
});

test('a suspect file goes into quarantine and nowhere else', async () => {
  const putting = store.put(pieces(samples.eicar), { name: 'a.pdf' }, limits);
  const suspect = await putting.catch((error: unknown) => error);
  expect(suspect).toBeInstanceOf(SuspectFile);
  const { sha256 } = suspect as SuspectFile;
  expect(await files('quarantine')).toEqual([sha256]);
  expect(await files('objects')).toEqual([]);
  await expect(store.open(sha256)).rejects.toMatchObject({ code: 'ENOENT' });
  await store.removeQuarantined(sha256);
  expect(await files('.')).toEqual([]);
});

test('without a scanner a file is marked, or refused where a scan is required', async () => {
  const blind = await openFiles(folder, async () => 'unavailable');
  expect((await blind.put(pieces(samples.pdf), { name: 'a.pdf' }, limits)).scan).toBe('unavailable');
  const strict = blind.put(pieces(samples.png), { name: 'a.png' }, { ...limits, scanRequired: true });
  await expect(strict).rejects.toMatchObject({ code: 'files.scanUnavailable', status: 503 });
  expect(await files('objects')).toHaveLength(1);
});

test('leftovers of a crash are removed when they are old, not before', async () => {
  const received = await store.receive(pieces(samples.pdf), { name: 'a.pdf' }, limits);
  expect(await store.removeCutOff(3_600_000)).toBe(0);
  const old = new Date(Date.now() - 7_200_000);
  await utimes(received.path, old, old);
  expect(await store.removeCutOff(3_600_000)).toBe(1);
  expect(await files('incoming')).toEqual([]);
});
