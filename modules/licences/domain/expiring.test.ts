import { expect, test } from 'vitest';
import { EXPIRING_DAYS, isExpiring } from './expiring.ts';

test('a licence expires soon only while it holds and has an end', () => {
  expect(isExpiring({ status: 'valid', daysLeft: EXPIRING_DAYS })).toBe(true);
  expect(isExpiring({ status: 'valid', daysLeft: 0 })).toBe(true);
  expect(isExpiring({ status: 'valid', daysLeft: EXPIRING_DAYS + 1 })).toBe(false);
  expect(isExpiring({ status: 'valid', daysLeft: null })).toBe(false);
  expect(isExpiring({ status: 'revoked', daysLeft: 10 })).toBe(false);
});
