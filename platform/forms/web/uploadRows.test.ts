import { expect, test } from 'vitest';
import { advance, type UploadEvent, type UploadQueue } from '#platform/files/pure/uploadQueue.ts';
import { rowOf } from './uploadRows.ts';

const words = { retrying: 'will be sent again', lost: 'did not arrive' };
const file = { key: 'k', name: 'plan.pdf', size: 200 };

function rowAfter(...events: UploadEvent[]) {
  const start: UploadQueue = advance([], { type: 'added', files: [file] });
  return rowOf(events.reduce(advance, start)[0]!, words);
}

test('a row says how far the file is', () => {
  expect(rowAfter()).toEqual({ id: 'k', name: 'plan.pdf', bytes: 200, state: 'waiting' });
  const started: UploadEvent = { type: 'started', key: 'k' };
  expect(rowAfter(started, { type: 'progressed', key: 'k', sent: 50 })).toMatchObject({
    state: 'sending',
    sent: 0.25,
  });
});

test('what went wrong is told in words', () => {
  const started: UploadEvent = { type: 'started', key: 'k' };
  const refusal = { code: 'files.empty', title: 'The file is empty.', wayOut: 'Choose another.' };
  expect(rowAfter(started, { type: 'refused', key: 'k', refusal })).toMatchObject({
    state: 'failed',
    problem: 'The file is empty. Choose another.',
    final: true,
  });
  const passing = { ...refusal, code: 'files.scanUnavailable' };
  expect(rowAfter(started, { type: 'refused', key: 'k', refusal: passing }).final).toBe(false);
  expect(rowAfter(started, { type: 'broke', key: 'k', now: 0 }).problem).toBe('will be sent again');
  expect(rowAfter(started, { type: 'cancelled', key: 'k' }).problem).toBe('did not arrive');
});
