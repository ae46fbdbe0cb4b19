import { expect, test } from 'vitest';
import { type StoredStatus, statusOn } from './status.ts';

const licence = (status: StoredStatus, validTo: string | null = '2031-11-21') => ({ status, validTo });

test.each([
  ['valid', '2031-11-21', 'valid'],
  ['valid', '2031-11-22', 'expired'],
  ['suspended', '2031-11-21', 'suspended'],
  ['suspended', '2031-11-22', 'expired'],
  ['revoked', '2031-11-21', 'revoked'],
  ['revoked', '2040-01-01', 'revoked'],
  ['cancelled', '2040-01-01', 'cancelled'],
] as const)('%s, on %s: %s', (status, date, shown) => {
  expect(statusOn(licence(status), date)).toBe(shown);
});

test('without an end it never expires', () => {
  expect(statusOn(licence('valid', null), '2999-12-31')).toBe('valid');
});
