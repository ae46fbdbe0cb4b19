import { expect, test } from 'vitest';
import { loadLaw } from '../server/law.ts';

const law = loadLaw();

test.each([
  ['permit.decision', '《行政许可法》第四十二条'],
  ['permit.verification', '《行政许可法》第三十四条'],
  ['food-safety-law.35', '《食品安全法》第三十五条'],
  ['shaanxi-25-cases/1', '《陕西省优化营商环境25个典型案例》第1项'],
])('%s is cited as %s', (id, zh) => {
  expect(law.cite(id)?.zh).toBe(zh);
});

test('what has no known title is not cited at all', () => {
  for (const id of ['unknown.3', 'permit.unheard-of', 'unknown/1', '', 'permit']) {
    expect(law.cite(id)).toBeUndefined();
  }
});
