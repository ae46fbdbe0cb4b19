import { expect, it } from 'vitest';
import { retrySeconds } from './retrySeconds.ts';

it('waits twice as long each time, up to an hour', () => {
  expect([0, 1, 2, 10, 11, 499].map((tries) => retrySeconds(tries))).toEqual([2, 4, 8, 2048, 3600, 3600]);
});

it('waits at least as long as the other side needs', () => {
  expect([0, 5, 6].map((tries) => retrySeconds(tries, 60))).toEqual([60, 64, 128]);
});
