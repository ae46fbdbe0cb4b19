import { expect, test } from 'vitest';
import type { ProblemDocument } from './problemDocument.ts';
import { submitKeys } from './submitKeys.ts';

const problem = (status: number) => ({ status }) as ProblemDocument;

function counted() {
  let made = 0;
  return submitKeys(() => `key-${++made}`);
}

test.each([0, 500, 503])(
  'the outcome is unknown after %i: pressing again repeats the same attempt',
  (status) => {
    const keys = counted();
    expect(keys.keyFor({ a: 1 })).toBe('key-1');
    keys.settled(problem(status));
    expect(keys.keyFor({ a: 1 })).toBe('key-1');
  },
);

test('other input is another attempt', () => {
  const keys = counted();
  keys.keyFor({ a: 1 });
  keys.settled(problem(0));
  expect(keys.keyFor({ a: 2 })).toBe('key-2');
});

test('after a clear yes or no the next press is a new attempt', () => {
  const keys = counted();
  keys.keyFor({ a: 1 });
  keys.settled();
  expect(keys.keyFor({ a: 1 })).toBe('key-2');
  keys.settled(problem(409));
  expect(keys.keyFor({ a: 1 })).toBe('key-3');
});
