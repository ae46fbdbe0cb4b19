import { describe, expect, it } from 'vitest';
import { known } from '#platform/rules/pure/facts/fact.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { byFit, decideProduct } from './decideProduct.ts';

const vocabulary: Vocabulary = [
  { id: 'grade', names: { zh: '级别', en: 'grade of tax' }, type: 'text' },
  { id: 'confirmed', names: { zh: '已确权', en: 'rights confirmed' }, type: 'boolean' },
];
const facts = { grade: known('A') };

describe('products for a firm', () => {
  it('says of each condition whether it is met, and what is missing', () => {
    const { outcome, reasons, asks } = decideProduct('grade = "A" and confirmed', facts, vocabulary);
    expect(outcome).toBe('unknown');
    expect(reasons.map((one) => one.outcome)).toEqual(['true', 'unknown']);
    expect(reasons[1]?.missing).toEqual([
      { id: 'confirmed', names: { zh: '已确权', en: 'rights confirmed' } },
    ]);
    expect(asks).toEqual(['grade', 'confirmed']);
  });

  it('takes no conditions, or bad ones, for unknown and never for a yes', () => {
    expect(decideProduct(null, facts, vocabulary).outcome).toBe('unknown');
    expect(decideProduct('grade >>> 3', facts, vocabulary).outcome).toBe('unknown');
  });

  it('puts what fits first and near misses before far ones', () => {
    const rules = ['grade = "B" and confirmed', 'confirmed', 'grade = "B"', 'grade = "A"'];
    const sorted = rules.map((rule) => ({ rule, ...decideProduct(rule, facts, vocabulary) })).sort(byFit);
    expect(sorted.map(({ rule }) => rule)).toEqual(['grade = "A"', 'confirmed', 'grade = "B"', rules[0]]);
  });
});
