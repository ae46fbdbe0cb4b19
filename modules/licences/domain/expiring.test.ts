import { expect, test } from 'vitest';
import { isExpiring } from './expiring.ts';

test('a licence expires soon only while it holds and has an end', () => {
  expect(isExpiring({ status: 'valid', daysLeft: 60 }, 60)).toBe(true);
  expect(isExpiring({ status: 'valid', daysLeft: 0 }, 60)).toBe(true);
  expect(isExpiring({ status: 'valid', daysLeft: 61 }, 60)).toBe(false);
  expect(isExpiring({ status: 'valid', daysLeft: null }, 60)).toBe(false);
  expect(isExpiring({ status: 'revoked', daysLeft: 10 }, 60)).toBe(false);
});
