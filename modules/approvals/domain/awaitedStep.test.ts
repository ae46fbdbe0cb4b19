import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { awaitedStep } from './awaitedStep.ts';

const file = 'packs/shaanxi/hanzhong/low-risk-food/matters/food-production-by-commitment.yaml';
const matter = Matter.parse(parse(readFileSync(file, 'utf8')));

test.each([
  ['class-listed', 'unknown', 'answers'],
  ['class-listed', 'unmet', null],
  ['class-listed', 'met', null],
  ['materials-complete', 'unmet', 'materials'],
  ['materials-complete', 'met', null],
  ['commitment-signed', 'met', 'commitment'],
  ['not-barred', 'unmet', null],
  ['firm-active', 'unknown', null],
] as const)('%s, %s: waits for %s', (id, outcome, step) => {
  expect(awaitedStep(matter, { id, outcome })).toBe(step);
});
