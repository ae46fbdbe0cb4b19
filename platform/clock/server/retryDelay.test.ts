import { expect, test } from 'vitest';
import { retryDelay } from './retryDelay.ts';

test.each([
  [1, 1_000],
  [2, 2_000],
  [5, 16_000],
  [12, 2_048_000],
  [13, 3_600_000],
  [5_000, 3_600_000],
])('after failure %i the next try waits %i ms', (attempts, delay) => {
  expect(retryDelay(attempts)).toBe(delay);
});
