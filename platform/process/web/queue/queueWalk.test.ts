import { beforeEach, expect, test } from 'vitest';
import { rememberQueue, walkFrom } from './queueWalk.ts';

let storage: Storage;
const rows = ['a', 'b', 'c'].map((caseId) => ({ caseId, number: `n-${caseId}` }));
beforeEach(() => {
  const kept = new Map<string, string>();
  storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
});

test('a case knows its neighbours in the list one came from, and the way back to that list', () => {
  rememberQueue(rows, '?due=week', storage);
  expect(walkFrom('b', storage)).toEqual({
    queue: '/desk?due=week',
    before: { caseId: 'a', number: 'n-a' },
    after: { caseId: 'c', number: 'n-c' },
    place: 2,
    of: 3,
  });
  expect(walkFrom('a', storage)?.before).toBeUndefined();
});

test('whoever came another way, or from a spoilt memory, has no neighbours', () => {
  expect(walkFrom('a', storage)).toBeUndefined();
  rememberQueue(rows, '', storage);
  expect(walkFrom('x', storage)).toBeUndefined();
  for (const spoilt of ['[]', '{"queue":"https://evil.example","stops":[{"caseId":"a"}]}', '{']) {
    storage.setItem('onewindow.queue', spoilt);
    expect(walkFrom('a', storage)).toBeUndefined();
  }
});
