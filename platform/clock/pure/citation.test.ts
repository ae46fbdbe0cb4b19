import { expect, test } from 'vitest';
import { chineseNumber, citation } from './citation.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [42, '四十二'],
  [80, '八十'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [203, '二百零三'],
  [999, '九百九十九'],
])('article %i is 第%s条', (n, text) => {
  expect(chineseNumber(n)).toBe(text);
});

test('an article is cited in both languages', () => {
  expect(citation({ zh: '行政许可法', en: 'Administrative Licensing Law' }, 42)).toEqual({
    zh: '《行政许可法》第四十二条',
    en: 'Administrative Licensing Law, art. 42',
  });
});
