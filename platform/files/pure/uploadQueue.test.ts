import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, nextUpload, type UploadEvent, type UploadQueue, waitAfter } from './uploadQueue.ts';

const file = {
  id: '0199f3a0-0000-7000-8000-000000000001',
  name: 'a.pdf',
  size: 100,
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-11-22T00:00:00.000Z',
};
const refusal = { code: 'files.macros', title: 't', wayOut: 'w' };

function after(...events: UploadEvent[]): UploadQueue {
  const added: UploadEvent = {
    type: 'added',
    files: ['a', 'b', 'c'].map((key) => ({ key, name: `${key}.pdf`, size: 100 })),
  };
  return [added, ...events].reduce(advance, [] as UploadQueue);
}

const statuses = (queue: UploadQueue) => queue.map(({ status }) => status);
const started = (key: string): UploadEvent => ({ type: 'started', key });

test('files are sent one by one, in order', () => {
  expect(nextUpload(after(), 0)).toEqual({ send: 'a' });
  expect(nextUpload(after(started('a')), 0)).toBeUndefined();
  const second = after(started('a'), { type: 'succeeded', key: 'a', file });
  expect(nextUpload(second, 0)).toEqual({ send: 'b' });
  expect(second[0]).toMatchObject({ status: 'done', sent: 100, file });
});

test('progress only grows and never exceeds the size', () => {
  const queue = after(
    started('a'),
    { type: 'progressed', key: 'a', sent: 60 },
    { type: 'progressed', key: 'a', sent: 40 },
  );
  expect(queue[0]!.sent).toBe(60);
  expect(advance(queue, { type: 'progressed', key: 'a', sent: 170 })[0]!.sent).toBe(100);
});

test('a broken upload waits longer each time while others go on, and gives up after six', () => {
  let queue = after(started('a'), { type: 'broke', key: 'a', now: 1000 });
  expect(queue[0]).toMatchObject({ status: 'retrying', sent: 0, retryAt: 2000 });
  expect(nextUpload(queue, 1500)).toEqual({ send: 'b' });
  queue = ['b', 'c'].reduce(
    (now, key) => advance(advance(now, started(key)), { type: 'succeeded', key, file }),
    queue,
  );
  expect(nextUpload(queue, 1500)).toEqual({ waitUntil: 2000 });
  expect(nextUpload(queue, 2000)).toEqual({ send: 'a' });
  for (let tries = 0; tries < 5; tries++) {
    queue = advance(advance(queue, started('a')), { type: 'broke', key: 'a', now: 0 });
  }
  expect(queue[0]!.status).toBe('failed');
  expect(nextUpload(queue, 1e9)).toBeUndefined();
  expect([1, 2, 3, 4, 5, 6, 60].map(waitAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('a refused file is not sent again by itself, but on demand', () => {
  const queue = after(started('a'), { type: 'refused', key: 'a', refusal });
  expect(queue[0]).toMatchObject({ status: 'refused', refusal });
  expect(nextUpload(queue, 0)).toEqual({ send: 'b' });
  expect(advance(queue, { type: 'retried', key: 'a' })[0]).toMatchObject({
    status: 'waiting',
    refusal: undefined,
  });
});

test('what comes after a cancel changes nothing', () => {
  const cancelled = after(started('a'), { type: 'cancelled', key: 'a' });
  expect(statuses(cancelled)).toEqual(['cancelled', 'waiting', 'waiting']);
  for (const late of [
    { type: 'progressed', key: 'a', sent: 5 },
    { type: 'succeeded', key: 'a', file },
    { type: 'broke', key: 'a', now: 0 },
    { type: 'refused', key: 'a', refusal },
  ] satisfies UploadEvent[]) {
    expect(advance(cancelled, late)).toEqual(cancelled);
  }
});

test('a stored file cannot be cancelled or sent again; any file can be taken from the list', () => {
  const done = after(started('a'), { type: 'succeeded', key: 'a', file });
  expect(advance(advance(done, { type: 'cancelled', key: 'a' }), { type: 'retried', key: 'a' })).toEqual(
    done,
  );
  expect(advance(done, { type: 'removed', key: 'a' }).map(({ key }) => key)).toEqual(['b', 'c']);
});

test('the same file is not added twice', () => {
  expect(advance(after(), { type: 'added', files: [{ key: 'a', name: 'x', size: 1 }] })).toEqual(after());
});

const key = fc.constantFrom('a', 'b', 'c');
const event: fc.Arbitrary<UploadEvent> = fc.oneof(
  fc.record({ type: fc.constant('progressed' as const), key, sent: fc.nat(200) }),
  fc.record({ type: fc.constant('succeeded' as const), key, file: fc.constant(file) }),
  fc.record({ type: fc.constant('refused' as const), key, refusal: fc.constant(refusal) }),
  fc.record({ type: fc.constant('broke' as const), key, now: fc.nat(10_000) }),
  fc.record({ type: fc.constantFrom('retried' as const, 'cancelled' as const), key }),
);

test('whatever happens, at most one is sent at a time, and every file ends when its sending succeeds', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let queue = after();
      for (const each of events) {
        const next = nextUpload(queue, 1e6);
        if (next && 'send' in next) queue = advance(queue, started(next.send));
        queue = advance(queue, each);
        expect(statuses(queue).filter((status) => status === 'sending').length).toBeLessThanOrEqual(1);
        for (const { sent, size } of queue) expect(sent).toBeLessThanOrEqual(size);
      }
      for (;;) {
        const sending = queue.find(({ status }) => status === 'sending');
        const next = nextUpload(queue, 1e9);
        if (sending) queue = advance(queue, { type: 'succeeded', key: sending.key, file });
        else if (next && 'send' in next) queue = advance(queue, started(next.send));
        else break;
      }
      for (const status of statuses(queue))
        expect(['done', 'refused', 'failed', 'cancelled']).toContain(status);
    }),
  );
});
