import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { asksFor } from '../../domain/asksFor.ts';
import { beforeSubmit } from './beforeSubmit.ts';

const file = 'packs/shaanxi/hanzhong/low-risk-food/matters/food-production-by-commitment.yaml';
const body = Matter.parse(parse(readFileSync(file, 'utf8')));
const asked = { body, asks: asksFor(body, {}) };
const complete = {
  answers: {
    firmName: '云溪市青峰茶业有限公司',
    firmCode: '91999900MADEM0011H',
    legalRepresentative: '林青',
    contactMobile: '13800138000',
    foodClass: 'tea',
    products: '绿茶',
    premises: 'yunxi-chashan',
    address: '青峰村18号',
    staff: [{ name: '周小禾', duty: 'officer' }],
  },
  materials: { 'safety-rules': ['file'] },
  commitment: { items: ['papers', 'layout', 'equipment', 'process'], signer: '林青' },
  person: '林青',
};
const pathsOf = (change: object, maySign = true) =>
  beforeSubmit(asked, { ...complete, ...change }, maySign).map(({ path }) => path);

test('nothing is missing from a complete application', () => {
  expect(pathsOf({})).toEqual([]);
});

test('everything missing is named at once, step by step', () => {
  const change = {
    answers: { ...complete.answers, products: '' },
    materials: {},
    commitment: { items: ['papers', 'layout', 'equipment'], signer: '林清' },
  };
  expect(pathsOf(change)).toEqual([
    'products',
    'materials.safety-rules',
    'commitment.process',
    'commitment.signer',
  ]);
});

test('a preparer is not asked to sign', () => {
  expect(pathsOf({ commitment: { items: [], signer: '' } }, false)).toEqual([]);
});
