import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import { supplementField, supplementParts } from './supplementForm.ts';

const file = 'packs/shaanxi/hanzhong/low-risk-food/matters/food-production-ordinary.yaml';
const matter = Matter.parse(parse(readFileSync(file, 'utf8')));
const fieldsIn = (...given: Parameters<typeof supplementParts>) =>
  fieldsOf(supplementParts(...given).form ?? { sections: [] }).map(({ id }) => id);

test('only what was asked for is shown', () => {
  const parts = supplementParts(matter, ['answers.address', 'materials.site-plan'], false);
  expect(fieldsOf(parts.form!).map(({ id }) => id)).toEqual(['address']);
  expect(parts.materials.map(({ id }) => id)).toEqual(['site-plan']);
});

test('without a question asked anew there is no form', () => {
  expect(supplementParts(matter, ['materials.site-plan'], false).form).toBeUndefined();
});

test('neither what a register answers for nor the place can be changed', () => {
  const all = fieldsIn(matter, [], true);
  expect(all).toContain('products');
  expect(all).not.toContain('firmName');
  expect(all).not.toContain(matter.placeField);
  expect(fieldsIn(matter, [`answers.${matter.placeField}`], false)).toEqual([]);
});

test('a path of an answer is its field', () => {
  expect(supplementField('answers.address')).toBe('address');
  expect(supplementField('materials.site-plan')).toBe('materials.site-plan');
});
