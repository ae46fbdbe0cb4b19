import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '#platform/api/web/problemDocument.ts';
import type { FileRecord } from '../pure/fileRecord.ts';
import { UploadBroken, type UploadOptions, uploadFile } from './uploadFile.ts';
import { createUploads } from './uploads.ts';

const record: FileRecord = {
  id: '0199f3a0-0000-7000-8000-000000000001',
  name: 'a.pdf',
  size: 3,
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-11-22T00:00:00.000Z',
};
const problem = {
  type: 'urn:x',
  title: '含有宏',
  status: 415,
  code: 'files.macros',
  detail: '',
  wayOut: '另存为',
  fields: [],
};
const pdf = (name: string) => new File(['abc'], name, { type: 'application/pdf' });

/** A request that the test answers by hand. */
class FakeRequest {
  static last: FakeRequest;
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  ontimeout?: () => void;
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  opened: string[] = [];
  body: unknown;

  constructor() {
    FakeRequest.last = this;
  }
  open(...how: string[]) {
    this.opened = how;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: unknown) {
    this.body = body;
  }
  abort() {
    this.onabort?.();
    this.onloadend?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onload?.();
    this.onloadend?.();
  }
}

const request = () => new FakeRequest() as unknown as XMLHttpRequest;

test('one file is posted whole, with its name, type and key, and tells its progress', async () => {
  const progress: number[] = [];
  const file = pdf('申请书 1.pdf');
  const sending = uploadFile(file, { key: 'key-0001', onProgress: (sent) => progress.push(sent), request });
  const { last } = FakeRequest;
  last.upload.onprogress?.({ loaded: 2 });
  last.answer(201, record);
  expect(await sending).toEqual(record);
  expect(progress).toEqual([2]);
  expect(last.opened).toEqual(['POST', '/api/files']);
  expect(last.body).toBe(file);
  expect(last.headers).toMatchObject({
    'content-type': 'application/pdf',
    'idempotency-key': 'key-0001',
    'x-file-name': '%E7%94%B3%E8%AF%B7%E4%B9%A6%201.pdf',
    'x-onewindow-csrf': '1',
  });
});

test.each([
  [415, problem, ApiProblem],
  [413, '<html>too large, says a proxy</html>', Error],
  [429, problem, UploadBroken],
  [500, problem, UploadBroken],
  [502, '<html>', UploadBroken],
  [201, '<html>not what we sent</html>', UploadBroken],
  [0, '', UploadBroken],
])('an answer %i is told apart', async (status, body, kind) => {
  const sending = uploadFile(pdf('a.pdf'), { key: 'key-0001', request });
  FakeRequest.last.answer(status, body);
  const error = await sending.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(kind);
  expect(error instanceof UploadBroken).toBe(kind === UploadBroken);
});

test('a broken line and a cancel are told apart', async () => {
  const breaking = uploadFile(pdf('a.pdf'), { key: 'key-0001', request });
  FakeRequest.last.onerror?.();
  await expect(breaking).rejects.toBeInstanceOf(UploadBroken);
  const controller = new AbortController();
  const cancelled = uploadFile(pdf('a.pdf'), { key: 'key-0001', signal: controller.signal, request });
  controller.abort();
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  const late = uploadFile(pdf('a.pdf'), { key: 'key-0001', signal: controller.signal, request });
  await expect(late).rejects.toMatchObject({ name: 'AbortError' });
});

interface Sent {
  name: string;
  options: UploadOptions;
  succeed(): Promise<void>;
  fail(error: Error): Promise<void>;
}

function wired(check?: (file: File) => typeof problem | undefined) {
  const sent: Sent[] = [];
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const uploads = createUploads({
    send: (file, options) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        sent.push({
          name: file.name,
          options,
          async succeed() {
            resolve(record);
            await settle();
          },
          async fail(error) {
            reject(error);
            await settle();
          },
        });
      }),
    refusalOf: (error) => (error instanceof ApiProblem ? error.problem : problem),
    check,
  });
  const statuses = () => uploads.queue().map(({ name, status }) => `${name} ${status}`);
  return { uploads, sent, statuses };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('chosen files go one by one; every change is told', async () => {
  const { uploads, sent, statuses } = wired();
  const heard = vi.fn();
  uploads.subscribe(heard);
  uploads.add([pdf('a'), pdf('b')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(statuses()).toEqual(['a sending', 'b waiting']);
  sent[0]!.options.onProgress?.(2);
  expect(uploads.queue()[0]!.sent).toBe(2);
  await sent[0]!.succeed();
  expect(statuses()).toEqual(['a done', 'b sending']);
  expect(uploads.queue()[0]!.file).toEqual(record);
  await sent[1]!.succeed();
  expect(heard).toHaveBeenCalledTimes(6);
});

test('a broken upload is tried again after its wait, under the same key', async () => {
  const { uploads, sent, statuses } = wired();
  uploads.add([pdf('a')]);
  await vi.advanceTimersByTimeAsync(0);
  await sent[0]!.fail(new UploadBroken('cut'));
  expect(statuses()).toEqual(['a retrying']);
  await vi.advanceTimersByTimeAsync(999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
  expect(sent[1]!.options.key).toBe(sent[0]!.options.key);
  await sent[1]!.succeed();
  expect(statuses()).toEqual(['a done']);
});

test('a refusal is shown and not repeated; one that is seen early is not sent', async () => {
  const { uploads, sent, statuses } = wired((file) => (file.name === 'huge' ? problem : undefined));
  uploads.add([pdf('a'), pdf('huge'), pdf('c')]);
  await vi.advanceTimersByTimeAsync(0);
  await sent[0]!.fail(new ApiProblem(problem));
  expect(statuses()).toEqual(['a refused', 'huge refused', 'c sending']);
  expect(uploads.queue()[0]!.refusal).toMatchObject({ code: 'files.macros', title: '含有宏' });
  expect(sent.map(({ name }) => name)).toEqual(['a', 'c']);
});

test('a cancelled upload stops, the next one starts, and it can be sent again at once', async () => {
  const { uploads, sent, statuses } = wired();
  const [first] = uploads.add([pdf('a'), pdf('b')]);
  await vi.advanceTimersByTimeAsync(0);
  uploads.cancel(first!);
  expect(sent[0]!.options.signal?.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(statuses()).toEqual(['a cancelled', 'b sending']);
  uploads.retry(first!);
  await sent[1]!.succeed();
  expect(statuses()).toEqual(['a sending', 'b done']);
  await sent[2]!.succeed();
  expect(statuses()).toEqual(['a done', 'b done']);
});

test('cancelling and sending again at once is not undone by the late end of the first attempt', async () => {
  const { uploads, sent, statuses } = wired();
  const [key] = uploads.add([pdf('a')]);
  await vi.advanceTimersByTimeAsync(0);
  uploads.cancel(key!);
  uploads.retry(key!);
  await vi.advanceTimersByTimeAsync(0);
  expect(statuses()).toEqual(['a sending']);
  await sent[1]!.succeed();
  expect(statuses()).toEqual(['a done']);
});

test('when the page goes, everything stops', async () => {
  const { uploads, sent, statuses } = wired();
  uploads.add([pdf('a'), pdf('b')]);
  await vi.advanceTimersByTimeAsync(0);
  uploads.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(sent[0]!.options.signal?.aborted).toBe(true);
  expect(statuses()).toEqual(['a cancelled', 'b cancelled']);
});

test('a removed file leaves the list, also while it is being sent', async () => {
  const { uploads, sent, statuses } = wired();
  const [first] = uploads.add([pdf('a'), pdf('b')]);
  await vi.advanceTimersByTimeAsync(0);
  uploads.remove(first!);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent[0]!.options.signal?.aborted).toBe(true);
  expect(statuses()).toEqual(['b sending']);
});
