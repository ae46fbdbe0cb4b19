import { expect, test } from 'vitest';
import type { Matter } from '#modules/catalogue/contract.ts';
import type { ConditionView } from '../contract.ts';
import { sayLastDayOfBar } from './sayLastDayOfBar.ts';

const facts = [
  {
    id: 'barred',
    names: { zh: '处于限制申请期', en: 'barred' },
    type: 'boolean',
    from: { provider: 'barred' },
  },
] as Matter['facts'];
const condition = (more: Partial<ConditionView>): ConditionView => ({
  id: 'c',
  title: { zh: '条件', en: 'Condition' },
  outcome: 'unmet',
  basis: 'permit.fraud-ban',
  inWords: { zh: '', en: '' },
  wayOut: { zh: '限制期满的次日起可以再次申请。', en: 'Apply again the day after.' },
  obstacles: ['not(处于限制申请期)'],
  ...more,
});
const day = { zh: '2029年11月22日', en: '22 November 2029' };

test('the way out of a bar names its last day in both languages', () => {
  const [told] = sayLastDayOfBar([condition({})], { facts }, day);
  expect(told?.wayOut.zh).toBe('限制申请期至2029年11月22日止。限制期满的次日起可以再次申请。');
  expect(told?.wayOut.en).toBe('The bar ends on 22 November 2029. Apply again the day after.');
});

test('other conditions, met ones and firms without a bar read as before', () => {
  const others = [
    condition({ obstacles: ['登记状态 = "存续"'] }),
    condition({ outcome: 'met', obstacles: [] }),
  ];
  expect(sayLastDayOfBar(others, { facts }, day)).toEqual(others);
  expect(sayLastDayOfBar([condition({})], { facts }, undefined)).toEqual([condition({})]);
});
