import { describe, expect, it } from 'vitest';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import { policyOf, vocabulary } from '../testing/policyOf.ts';
import { amountFormulaOf, amountOf } from './amountOf.ts';

function facts(plain: Record<string, unknown>) {
  const read = readFacts(vocabulary, plain);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.facts;
}
const title = { zh: '奖', en: 'Grant' };
const amount = (benefit: Record<string, unknown>, plain: Record<string, unknown>) =>
  amountOf(policyOf({ benefit: { kind: 'grant', title, ...benefit } }), vocabulary, facts(plain));

describe('amountOf', () => {
  it('works out yuan exactly and rounds once to fen', () => {
    const half = { premiums: { value: '0.01' } };
    expect(amount({ amount: '实际缴费额 * 0.5' }, half)).toEqual({
      state: 'amount',
      fen: 1n,
      bound: 'exact',
    });
    expect(amount({ amount: '实际缴费额 * 0.5', rounding: 'down' }, half)).toMatchObject({ fen: 0n });
  });

  it('takes the first tier that is true, and nothing when none is', () => {
    const tiers = [
      { when: '从业人数 >= 100', amount: '1000' },
      { when: '从业人数 >= 50', amount: '400' },
    ];
    const of = (value: string) => amount({ tiers }, { staff: { value } });
    expect([of('100'), of('99'), of('50'), of('49')]).toMatchObject([
      { fen: 100_000n },
      { fen: 40_000n },
      { fen: 40_000n },
      { fen: 0n },
    ]);
  });

  it('stops at the cap', () => {
    const benefit = { amount: '实际缴费额 * 0.4', cap: '2000000', bound: 'atMost' };
    expect(amount(benefit, { premiums: { value: '5000000' } })).toMatchObject({ fen: 200_000_000n });
    expect(amount(benefit, { premiums: { value: '5000000.05' } })).toMatchObject({ fen: 200_000_000n });
    expect(amount(benefit, { premiums: { value: '4999999.99' } })).toMatchObject({
      fen: 200_000_000n,
      bound: 'atMost',
    });
    expect(amount(benefit, { premiums: { value: '4999999.9' } })).toMatchObject({ fen: 199_999_996n });
  });

  it('says what is missing, and gives 0 to whom it is known to have nothing', () => {
    expect(amount({ amount: '实际缴费额 * 0.5' }, {})).toEqual({ state: 'unknown', missing: ['premiums'] });
    expect(amount({ amount: '实际缴费额 * 0.5' }, { premiums: 'none' })).toMatchObject({ fen: 0n });
  });

  it('is no money for a qualification', () => {
    const policy = policyOf({ benefit: { kind: 'qualification', title } });
    expect(amountOf(policy, vocabulary, {})).toEqual({ state: 'notMoney' });
    expect(amountFormulaOf(policy, vocabulary)).toBeUndefined();
  });
});
