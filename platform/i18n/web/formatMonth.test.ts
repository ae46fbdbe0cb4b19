import { expect, test } from 'vitest';
import { formatMonth } from './formatMonth.ts';

test('a month reads as people of the language write it', () => {
  expect(formatMonth('2026-09', 'zh-CN')).toBe('2026年9月');
  expect(formatMonth('2026-09', 'en')).toBe('September 2026');
  expect(() => formatMonth('2026-9', 'en')).toThrow('not a month');
});
