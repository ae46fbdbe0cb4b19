import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { asksFor } from './asksFor.ts';
import { missingMaterials, owedMaterials } from './missingMaterials.ts';

const file = 'packs/ningxia/wuzhong/credit-deferral/matters/food-business-licence.yaml';
const matter = Matter.parse(parse(readFileSync(file, 'utf8')));

describe('[APV-11.r1] what the four colours ask of an applicant', () => {
  test('necessary now, deferrable later for the trusted, shared and unnecessary not at all', () => {
    expect(asksFor(matter, { grade: 'AA', takeaway: 'yes' })).toEqual({
      'application-form': 'not',
      'floor-plan': 'now',
      'safety-rules': 'later',
      'takeaway-rules': 'later',
      'business-licence': 'not',
      'business-licence-copy': 'not',
    });
  });

  test('a material whose own rule is false is not asked for; while that is unknown it is', () => {
    expect(asksFor(matter, { grade: 'A', takeaway: 'no' })['takeaway-rules']).toBe('not');
    expect(asksFor(matter, { grade: 'A' })['takeaway-rules']).toBe('later');
  });
});

describe('[APV-12.r1] who may owe', () => {
  test.each([
    ['A', 'later'],
    ['B', 'now'],
    ['D', 'now'],
  ])('a firm of grade %s: %s', (grade, ask) => {
    expect(asksFor(matter, { grade })['safety-rules']).toBe(ask);
  });

  test('a firm whose grade nobody knows brings it now', () => {
    expect(asksFor(matter, {})['safety-rules']).toBe('now');
  });

  test('what is owed is what may follow and is not there; what is missing must be there now', () => {
    const asks = asksFor(matter, { grade: 'A', takeaway: 'yes' });
    expect(missingMaterials(asks, {})).toEqual(['floor-plan']);
    expect(owedMaterials(asks, { 'safety-rules': ['file'] })).toEqual(['takeaway-rules']);
  });
});
