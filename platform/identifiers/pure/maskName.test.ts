import { expect, test } from 'vitest';
import { maskName } from './maskName.ts';

test('only the first sign of a name is shown', () => {
  expect(maskName('赵一诺')).toBe('赵**');
  expect(maskName('李')).toBe('李');
  expect(maskName('阿依古丽·买买提')).toBe('阿***·***');
  expect(maskName('𠮷田')).toBe('𠮷*');
});
