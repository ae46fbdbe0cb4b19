import { describe, expect, test } from 'vitest';
import { factsOf, formulaOf, ruleOf } from '../../testing/ruleOf.ts';
import type { PlainFact } from '../facts/fact.ts';
import { presentFact } from '../facts/presentFact.ts';
import { compileRule, evaluateValue } from './compileRule.ts';
import { shiftDate } from './shiftDate.ts';

type Row = [text: string, facts: Record<string, PlainFact>, outcome: string];

const yes = { value: true };
const no = { value: false };

function decide(text: string, facts: Record<string, PlainFact>): string {
  return compileRule(ruleOf(text))(factsOf(facts));
}

function check(rows: Row[]): void {
  test.each(rows)('%s with %j is %s', (text, facts, outcome) => expect(decide(text, facts)).toBe(outcome));
}

describe("and, or, not are Kleene's", () => {
  const states = { true: yes, false: no, unknown: 'unknown' } as const;
  const order = ['false', 'unknown', 'true'] as const;
  test.each(order.flatMap((a) => order.map((b) => [a, b] as const)))('%s with %s', (a, b) => {
    const facts = { arrears: states[a], 'high-tech': states[b] };
    // false < unknown < true: `and` is the lower, `or` the higher.
    const [low, high] = order.indexOf(a) < order.indexOf(b) ? [a, b] : [b, a];
    expect(decide('欠税 and 高新技术企业', facts)).toBe(low);
    expect(decide('欠税 or 高新技术企业', facts)).toBe(high);
    expect(decide('not(欠税)', facts)).toBe(order[2 - order.indexOf(a)]);
  });
});

describe('unknown and none are different', () => {
  check([
    ['高企有效期止 >= 今天', { today: { value: '2026-01-31' } }, 'unknown'],
    ['高企有效期止 >= 今天', { 'high-tech-until': 'none' }, 'false'],
    ['not(高企有效期止 >= 今天)', { 'high-tech-until': 'none' }, 'true'],
    ['高企有效期止 >= 今天', { 'high-tech-until': 'none', today: 'unknown' }, 'false'],
    ['高企有效期止 = 成立日期', { 'high-tech-until': 'none', established: 'none' }, 'false'],
    ['规模类型 != "大型"', { scale: 'none' }, 'true'],
    ['规模类型 = "大型"', { scale: 'none' }, 'false'],
    ['not(规模类型 in ("大型", "中型"))', { scale: 'none' }, 'true'],
    ['欠税', { arrears: 'none' }, 'false'],
    ['欠税 = false', { arrears: 'none' }, 'false'],
    ['研发费用 + 营业收入 >= 0', { 'rd-expense': 'none' }, 'false'],
    ['count(资质) = 0', { honours: 'none' }, 'true'],
    ['list contains(资质, "小巨人")', { honours: 'none' }, 'false'],
    ['some x in 经营项目 satisfies x = 所属行业', { trades: 'none' }, 'false'],
    ['is known(高企有效期止)', { 'high-tech-until': 'none' }, 'true'],
    ['is known(高企有效期止)', {}, 'false'],
    ['has value(高企有效期止)', { 'high-tech-until': 'none' }, 'false'],
    ['has value(高企有效期止)', { 'high-tech-until': { value: '2027-01-01' } }, 'true'],
    ['has value(高企有效期止)', {}, 'unknown'],
    ['has value(资质)', { honours: { value: [] } }, 'false'],
  ]);
});

describe('numbers are exact', () => {
  check([
    [
      '从业人数 >= 上年从业人数 * 1.1',
      { headcount: { value: '11' }, 'last-headcount': { value: '10' } },
      'true',
    ],
    [
      '从业人数 = 上年从业人数 * 1.1',
      { headcount: { value: '11' }, 'last-headcount': { value: '10' } },
      'true',
    ],
    [
      '研发费用 / 营业收入 >= 0.03',
      { 'rd-expense': { value: '300000.03' }, revenue: { value: '10000001' } },
      'true',
    ],
    [
      '研发费用 / 营业收入 >= 0.03',
      { 'rd-expense': { value: '300000.02' }, revenue: { value: '10000001' } },
      'false',
    ],
    ['营业收入 / 3 + 营业收入 / 3 + 营业收入 / 3 = 营业收入', { revenue: { value: '0.1' } }, 'true'],
    ['研发费用 / 营业收入 > -1', { 'rd-expense': { value: '1' }, revenue: { value: '-2' } }, 'true'],
    ['-营业收入 = 营业收入 - 2 * 营业收入', { revenue: { value: '0.01' } }, 'true'],
    ['营业收入 in (0.01, [0.02..0.03))', { revenue: { value: '0.03' } }, 'false'],
    ['营业收入 between 0.02 and 0.03', { revenue: { value: '0.03' } }, 'true'],
  ]);
});

describe('what divides by zero is unknown, so that nobody passes or fails on it', () => {
  check([
    ['研发费用 / 营业收入 >= 0.03', { 'rd-expense': { value: '1' }, revenue: { value: '0' } }, 'unknown'],
    [
      'not(研发费用 / 营业收入 > 0.1)',
      { 'rd-expense': { value: '0' }, revenue: { value: '0.00' } },
      'unknown',
    ],
    [
      '营业收入 > 0 and 研发费用 / 营业收入 >= 0.03',
      { 'rd-expense': { value: '1' }, revenue: { value: '0' } },
      'false',
    ],
  ]);
});

describe('a limit may itself be chosen', () => {
  const rule = '研发费用 / 营业收入 >= (if 从业人数 > 100 then 0.05 else 0.1)';
  const facts = { 'rd-expense': { value: '8' }, revenue: { value: '100' } };
  check([
    [rule, { ...facts, headcount: { value: '101' } }, 'true'],
    [rule, { ...facts, headcount: { value: '100' } }, 'false'],
    [rule, facts, 'unknown'],
  ]);
});

describe('an unknown condition does not take the else branch', () => {
  const rule = 'if 从业人数 > 30 then 欠税 else 高新技术企业';
  check([
    [rule, { arrears: no, 'high-tech': yes }, 'unknown'],
    [rule, { headcount: { value: '31' }, arrears: no, 'high-tech': yes }, 'false'],
    [rule, { headcount: { value: '30' }, arrears: no, 'high-tech': yes }, 'true'],
    [rule, { headcount: 'none', arrears: no, 'high-tech': yes }, 'true'],
  ]);
});

describe('text, lists and dates', () => {
  check([
    ['contains(所属行业, "软件")', { industry: { value: '云软件' } }, 'true'],
    ['starts with(所属行业, "软件")', { industry: { value: '云软件' } }, 'false'],
    ['contains(所属行业, "软件")', { industry: 'none' }, 'false'],
    ['contains(所属行业, "软件")', {}, 'unknown'],
    ['list contains(经营项目, 所属行业)', { trades: { value: [] } }, 'false'],
    ['list contains(经营项目, 所属行业)', { trades: { value: ['茶'] } }, 'unknown'],
    ['list contains(资质, "专精特新")', { honours: { value: ['srdi'] } }, 'true'],
    ['some x in 经营项目 satisfies x = "茶" or x = 所属行业', { trades: { value: ['酒', '茶'] } }, 'true'],
    ['some x in 经营项目 satisfies x = "茶" or x = 所属行业', { trades: { value: ['酒'] } }, 'unknown'],
    [
      'some x in 经营项目 satisfies some y in 资质 satisfies contains(x, y)',
      { trades: { value: ['小giant'] }, honours: { value: ['giant'] } },
      'true',
    ],
    [
      '成立日期 <= 今天 - duration("P2Y")',
      { established: { value: '2024-02-29' }, today: { value: '2026-02-28' } },
      'false',
    ],
    [
      '成立日期 <= 今天 - duration("P2Y")',
      { established: { value: '2024-02-28' }, today: { value: '2026-02-28' } },
      'true',
    ],
    [
      'max(成立日期, date("2024-01-01")) = date("2024-01-01")',
      { established: { value: '2023-12-31' } },
      'true',
    ],
    ['营业收入 in (1, 研发费用)', { revenue: { value: '2' } }, 'unknown'],
    ['营业收入 in (1, 研发费用)', { revenue: { value: '1' } }, 'true'],
    ['营业收入 in [研发费用..1]', { revenue: { value: '2' } }, 'false'],
    ['min(营业收入, 研发费用) < 1', { revenue: { value: '0' } }, 'unknown'],
  ]);
});

test('one compiled rule serves many days: what it remembers of the last one does not leak', () => {
  const rule = compileRule(ruleOf('成立日期 <= 今天 - duration("P1M")'));
  const on = (today: string) =>
    rule(factsOf({ established: { value: '2025-02-28' }, today: { value: today } }));
  expect(['2025-03-31', '2025-03-27', '2025-03-28', '2025-03-31'].map(on)).toEqual([
    'true',
    'false',
    'true',
    'true',
  ]);
});

test('a fact of the wrong type is no fact: it throws', () => {
  const rule = compileRule(ruleOf('营业收入 > 5'));
  expect(() => rule({ revenue: { value: '6' } })).toThrow('rules.wrongFact');
  expect(() => compileRule(ruleOf('欠税'))({ arrears: { value: 'true' } })).toThrow('rules.wrongFact');
});

test.each<[string, Record<string, PlainFact>, PlainFact]>([
  ['min(研发费用 * 0.1, 500000)', { 'rd-expense': { value: '1234567.89' } }, { value: '123456.789' }],
  ['min(研发费用 * 0.1, 500000)', { 'rd-expense': { value: '99999999' } }, { value: '500000' }],
  ['min(研发费用 * 0.1, 500000)', {}, 'unknown'],
  ['min(研发费用 * 0.1, 500000)', { 'rd-expense': 'none' }, 'none'],
  [
    'if 规模类型 = "大型" then 营业收入 * 0.3 else 营业收入 * 0.6',
    { revenue: { value: '100' }, scale: { value: 'micro' } },
    { value: '60' },
  ],
  ['if 规模类型 = "大型" then 营业收入 * 0.3 else 营业收入 * 0.6', { revenue: { value: '100' } }, 'unknown'],
  ['营业收入 / 从业人数', { revenue: { value: '100' }, headcount: { value: '3' } }, { value: '33.333333' }],
  ['营业收入 / 从业人数', { revenue: { value: '100' }, headcount: { value: '0' } }, 'unknown'],
  ['count(资质) * 2', { honours: { value: ['srdi', 'giant'] } }, { value: '4' }],
  ['成立日期 + duration("P1Y")', { established: { value: '2024-02-29' } }, { value: '2025-02-28' }],
])('%s with %j comes to %j', (text, facts, amount) => {
  expect(presentFact(evaluateValue(formulaOf(text), factsOf(facts)))).toEqual(amount);
});

test.each([
  ['2025-03-31', -1, { months: 1, days: 0 }, '2025-02-28'],
  ['2024-01-31', 1, { months: 1, days: 0 }, '2024-02-29'],
  ['2024-12-15', 1, { months: 14, days: 0 }, '2026-02-15'],
  ['2024-03-01', -1, { months: 0, days: 1 }, '2024-02-29'],
  ['0100-06-01', -1, { months: 12, days: 0 }, undefined],
  ['9999-06-01', 1, { months: 12, days: 0 }, undefined],
  ['9999-12-31', 1, { months: 0, days: 1 }, undefined],
] as const)('%s moved by %i × %j is %s', (date, direction, duration, moved) => {
  expect(shiftDate(date, direction, { ...duration, text: '' })).toBe(moved);
});
