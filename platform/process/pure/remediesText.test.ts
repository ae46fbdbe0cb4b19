import { expect, test } from 'vitest';
import { loadLaw } from '#platform/clock/server/law.ts';
import { remediesText } from './remediesText.ts';

test('names both remedies with the periods of the laws, in both languages', () => {
  const { zh, en } = remediesText(loadLaw());
  expect(zh).toContain('60日内依法申请行政复议');
  expect(zh).toContain('6个月内直接向人民法院提起行政诉讼');
  expect(en).toContain('within 60 days');
  expect(en).toContain('within 6 months');
  expect(zh + en).not.toMatch(/[{}]|undefined/);
});
