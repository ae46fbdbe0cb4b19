import { expect, test } from 'vitest';
import { isNews, type KeptMatch } from './nextMatch.ts';

const quiet: KeptMatch = {
  version: 1,
  amount: '100.00',
  isOpen: true,
  toldVersion: null,
  toldAmount: null,
};
const told: KeptMatch = { ...quiet, toldVersion: 1, toldAmount: '100.00' };
const gone = { isOpen: false };

test.each<[string, KeptMatch | undefined, number, string | null, boolean]>([
  ['newly matching', undefined, 1, '100.00', true],
  ['the same again', told, 1, '100.00', false],
  ['recorded without telling, and unchanged', quiet, 1, '100.00', false],
  ['another amount under the same version', told, 1, '120.00', false],
  ['the next version, with the same amount', told, 2, '100.00', false],
  ['the next version, with another amount', told, 2, '120.00', true],
  ['lost and had again, unchanged', { ...told, ...gone }, 1, '100.00', false],
  ['lost and had again, never told', { ...quiet, ...gone }, 1, '100.00', true],
  ['lost and had again by another version with the same amount', { ...told, ...gone }, 2, '100.00', false],
])('%s', (_what, before, version, amount, news) => {
  expect(isNews(before, { version, amount })).toBe(news);
});
