import { expect, test } from 'vitest';
import { nearest, nearestNames } from './nearest.ts';

const each = (...names: string[]) => names.map((name) => [name, name] as const);

test('names that are equally or nearly near are all offered, the nearest first', () => {
  const names = each('上年营业支出', '上年营业收入总额', '上年营业收益', '上年营业收入');
  expect(nearestNames('上年营业收人', names)).toBe('上年营业收益|上年营业收入|上年营业支出');
  expect(nearestNames('上年营业收支', each('上年营业收益', '上年营业收入'))).toBe(
    '上年营业收益|上年营业收入',
  );
});

test('no more than three', () => {
  expect(nearestNames('abcd', each('abce', 'abcf', 'abcg', 'abch'))).toBe('abce|abcf|abcg');
});

test('what differs in upper and lower case only stands alone', () => {
  expect(nearestNames('headcount', each('Headcounts', 'Headcount'))).toBe('Headcount');
});

test('two names of one thing are offered as one, and leave room for another', () => {
  const names = [
    ['headcount', 1],
    ['Headcount', 1],
    ['Headcounts', 2],
  ] as const;
  expect(nearestNames('headcont', names)).toBe('headcount|Headcounts');
});

test('nothing alike, nothing offered', () => {
  expect(nearestNames('qqqq', each('abcd'))).toBeUndefined();
  expect(nearest('qqqq', ['abcd'])).toBeUndefined();
});
