import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { asksFor } from '../../domain/asksFor.ts';
import { stillWrong } from './stillWrong.ts';

const file = 'packs/shaanxi/hanzhong/low-risk-food/matters/food-production-by-commitment.yaml';
const body = Matter.parse(parse(readFileSync(file, 'utf8')));
const asked = { body, asks: asksFor(body, {}) };
const before = {
  answers: { products: '' },
  materials: {},
  commitment: { items: ['papers'], signer: '' },
  person: '林青',
};
const problems = [
  'products',
  'materials.safety-rules',
  'commitment.layout',
  'commitment.signer',
  'conditions.not-barred',
].map((path) => ({ path, code: 'x' }));
const pathsAfter = (change: object) =>
  stillWrong(asked, { problems, about: before.answers }, { ...before, ...change }).map(({ path }) => path);

test('nothing changed, nothing is put right', () => {
  expect(pathsAfter({})).toEqual(problems.map(({ path }) => path));
});

test('each problem goes as it is put right', () => {
  expect(pathsAfter({ answers: { products: '绿茶' } })).not.toContain('products');
  expect(pathsAfter({ materials: { 'safety-rules': ['file'] } })).not.toContain('materials.safety-rules');
  const signed = pathsAfter({ commitment: { items: ['papers', 'layout'], signer: '林青' } });
  expect(signed).toEqual(['products', 'materials.safety-rules', 'conditions.not-barred']);
});
