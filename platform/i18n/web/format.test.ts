import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatTime, shanghaiDate } from './formatDate.ts';
import { formatMoney } from './formatMoney.ts';
import { formatBytes, formatNumber, formatShare } from './formatNumber.ts';

test('a legal date stays the same day wherever the reader is', () => {
  expect(formatDate('2026-01-01', 'zh-CN')).toBe('2026年1月1日');
  expect(formatDate('2026-01-01', 'en')).toBe('1 January 2026');
  expect(formatDate('2026-01-01', 'zh-CN', 'short')).toBe('2026-01-01');
  expect(formatDate('2026-01-01', 'en', 'short')).toBe('1 Jan 2026');
  expect(() => formatDate('2026-1-1', 'en')).toThrow('2026-1-1');
});

test('an instant is shown on the clocks of Shanghai', () => {
  const newYear = '2025-12-31T16:05:00Z';
  expect(formatDateTime(newYear, 'zh-CN')).toBe('2026年1月1日 00:05');
  expect(formatDateTime(newYear, 'en')).toBe('1 January 2026 at 00:05');
  expect(formatDateTime(newYear, 'zh-CN', 'short')).toBe('2026-01-01 00:05');
  expect(formatTime(newYear, 'en')).toBe('00:05');
  expect(shanghaiDate(new Date(newYear))).toBe('2026-01-01');
});

test('no amount is rounded, however large', () => {
  expect(formatMoney('1234.50', 'zh-CN')).toBe('¥1,234.50');
  expect(formatMoney('1234.50', 'en')).toBe('¥1,234.50');
  expect(formatMoney('9999999999999999.99', 'zh-CN')).toBe('¥9,999,999,999,999,999.99');
  expect(formatMoney('-0.05', 'en')).toBe('-¥0.05');
  expect(() => formatMoney('1e9', 'en')).toThrow('1e9');
});

test('numbers, shares and sizes', () => {
  expect(formatNumber(1234567.89, 'zh-CN')).toBe('1,234,568');
  expect(formatNumber(1234.56, 'en', 1)).toBe('1,234.6');
  expect(formatShare(0.9534, 'en')).toBe('95.3%');
  expect(formatBytes(0, 'en')).toBe('0 bytes');
  expect(formatBytes(2_516_583, 'en')).toBe('2.4 MB');
  // The limit of platform/files/limits.yaml reads as it is written there.
  expect(formatBytes(20_971_520, 'zh-CN')).toBe('20 MB');
  expect(formatBytes(999, 'zh-CN')).toBe('999字节');
});
