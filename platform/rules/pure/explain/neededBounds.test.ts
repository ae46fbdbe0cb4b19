import { expect, test } from 'vitest';
import { factsOf, ruleOf } from '../../testing/ruleOf.ts';
import { compileRule } from '../evaluate/compileRule.ts';
import type { PlainFact } from '../facts/fact.ts';
import { explainRule } from './explainRule.ts';
import { neededBounds } from './neededBounds.ts';
import { smallestGap } from './smallestGap.ts';

function obstacleOf(text: string, plain: Record<string, PlainFact>) {
  const [rule, facts] = [ruleOf(text), factsOf(plain)];
  const [obstacle] = smallestGap(explainRule(rule, facts))!;
  return { rule, facts, obstacle: obstacle! };
}

const money = (value: string) => ({ value });

test.each<[string, Record<string, PlainFact>, object[] | undefined]>([
  ['营业收入 >= 20000000', { revenue: money('1') }, [{ operator: '>=', value: { value: '20000000' } }]],
  [
    'not(营业收入 >= 20000000)',
    { revenue: money('20000000') },
    [{ operator: '<', value: { value: '20000000' } }],
  ],
  [
    '研发费用 / 营业收入 >= 0.03',
    { revenue: money('100'), 'rd-expense': money('2') },
    [{ operator: '>=', value: { value: '0.03' } }],
  ],
  [
    '营业收入 > 研发费用 * 10',
    { revenue: money('1'), 'rd-expense': money('2') },
    [{ operator: '>', value: { value: '20' } }],
  ],
  [
    '(从业人数 in [5..10))',
    { headcount: money('3') },
    [
      { operator: '>=', value: { value: '5' } },
      { operator: '<', value: { value: '10' } },
    ],
  ],
  ['not(从业人数 in [5..10))', { headcount: money('7') }, undefined],
  [
    '成立日期 <= 今天 - duration("P1Y")',
    { established: { value: '2025-06-01' }, today: { value: '2026-01-31' } },
    [{ operator: '<=', value: { value: '2025-01-31' } }],
  ],
  ['欠税', { arrears: { value: false } }, undefined],
  ['规模类型 = "小型"', { scale: { value: 'large' } }, undefined],
])('%s with %j: the bounds to meet', (text, plain, bounds) => {
  expect(obstacleOf(text, plain).obstacle.bounds).toEqual(bounds);
});

test.each<[string, Record<string, PlainFact>, [string, string, string][]]>([
  [
    '研发费用 / 营业收入 >= 0.03',
    { revenue: money('1000.01'), 'rd-expense': money('2') },
    [['rd-expense', '>=', '30.0003']],
  ],
  [
    '研发费用 >= 0.03 * 营业收入',
    { revenue: money('1000'), 'rd-expense': money('2') },
    [
      ['rd-expense', '>=', '30'],
      ['revenue', '<=', '66.666667'],
    ],
  ],
  [
    '从业人数 >= 上年从业人数 * 1.1',
    { headcount: money('10'), 'last-headcount': money('10') },
    [
      ['headcount', '>=', '11'],
      ['last-headcount', '<=', '9.090909'],
    ],
  ],
  [
    'not(研发费用 - 营业收入 > 5)',
    { revenue: money('1'), 'rd-expense': money('9') },
    [
      ['rd-expense', '<=', '6'],
      ['revenue', '>=', '4'],
    ],
  ],
  ['5 < 从业人数', { headcount: money('3') }, [['headcount', '>', '5']]],
  ['min(营业收入, 3) > 5', { revenue: money('1') }, []],
  ['营业收入 > 5', {}, [['revenue', '>', '5']]],
  ['成立日期 > 今天', { established: { value: '2025-06-01' }, today: { value: '2026-01-31' } }, []],
])('%s with %j: what one attribute would have to be', (text, plain, needed) => {
  const { rule, facts, obstacle } = obstacleOf(text, plain);
  const found = neededBounds(rule, obstacle, facts);
  expect(found.map(({ attribute, operator, value }) => [attribute, operator, value])).toEqual(
    needed.map(([attribute, operator, value]) => [attribute, operator, { value }]),
  );
});

test('meeting the bound is enough, and the least thing below it is not', () => {
  const rule = ruleOf('研发费用 / 营业收入 >= 0.03');
  const plain = { revenue: money('1000.01'), 'rd-expense': money('2') };
  const decide = compileRule(rule);
  expect(decide(factsOf({ ...plain, 'rd-expense': money('30.0003') }))).toBe('true');
  expect(decide(factsOf({ ...plain, 'rd-expense': money('30.0002') }))).toBe('false');
});
