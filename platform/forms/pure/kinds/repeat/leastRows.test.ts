import { expect, it } from 'vitest';
import { leastRows } from './leastRows.ts';

it('opens a needed block with a row to fill in, and no other', () => {
  expect(leastRows({ required: true })).toBe(1);
  expect(leastRows({ required: true, atLeast: 2 })).toBe(2);
  expect(leastRows({ required: false, atLeast: 3 })).toBe(3);
  expect(leastRows({ required: false })).toBe(0);
});
