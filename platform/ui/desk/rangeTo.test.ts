import { expect, test } from 'vitest';
import { rangeTo } from './rangeTo.ts';

test('a range runs both ways, and is one row where its beginning has gone', () => {
  const keys = ['a', 'b', 'c', 'd'];
  expect(rangeTo(keys, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rangeTo(keys, 'c', 'a')).toEqual(['a', 'b', 'c']);
  expect(rangeTo(keys, 'gone', 'c')).toEqual(['c']);
  expect(rangeTo(keys, undefined, 'c')).toEqual(['c']);
});
