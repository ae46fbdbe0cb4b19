import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRuleText } from '../../testing/arbitraryRule.ts';
import { formulaOf, ruleOf } from '../../testing/ruleOf.ts';
import { ruleOfChance } from '../../testing/samplePairs.ts';
import { readAloud, readFormulaAloud } from './readAloud.ts';

test.each([
  [
    '研发费用 / 营业收入 >= 0.03',
    '研发费用与营业收入之比不低于3%',
    'the ratio of Research and development expense to Operating revenue is at least 3%',
  ],
  ['营业收入 >= 20000000', '营业收入不低于2,000万元', 'Operating revenue is at least CNY 20,000,000'],
  [
    '营业收入 < 123456789.5',
    '营业收入低于123,456,789.5元',
    'Operating revenue is less than CNY 123,456,789.5',
  ],
  ['营业收入 >= 150000000', '营业收入不低于1.5亿元', 'Operating revenue is at least CNY 150,000,000'],
  ['从业人数 > 1000', '从业人数超过1,000', 'Headcount is more than 1,000'],
  [
    '(规模类型 in ("小型", "micro"))',
    '规模类型是“小型”、“微型”之一',
    'Size class is one of “Small”, “Micro”',
  ],
  [
    'not(规模类型 in ("大型", "中型"))',
    '规模类型不是“大型”、“中型”之一',
    'Size class is none of “Large”, “Medium”',
  ],
  ['not(规模类型 = "大型")', '规模类型不是“大型”', 'Size class is not “Large”'],
  [
    'not(欠税) and 高新技术企业',
    '没有欠税，并且高新技术企业：是',
    'Owes no tax, and High-tech enterprise: yes',
  ],
  [
    '欠税 and (高新技术企业 or 营业收入 > 1)',
    '拖欠税款，并且（高新技术企业：是，或者营业收入超过1元）',
    'Owes tax, and (High-tech enterprise: yes, or Operating revenue is more than CNY 1)',
  ],
  [
    'not(营业收入 >= 5)',
    '不符合“营业收入不低于5元”',
    'it is not so that Operating revenue is at least CNY 5',
  ],
  [
    '成立日期 <= 今天 - duration("P2Y6M")',
    '成立日期不晚于今天之前2年零6个月',
    'Established on is not after 2 year(s) and 6 month(s) before today',
  ],
  ['成立日期 > date("2020-01-05")', '成立日期晚于2020年1月5日', 'Established on is after 2020-01-05'],
  [
    '(营业收入 in [5000000..20000000))',
    '营业收入在500万元（含）到2,000万元（不含）之间',
    'Operating revenue is between CNY 5,000,000 (included) and CNY 20,000,000 (not included)',
  ],
  [
    'some x in 资质 satisfies x = "专精特新"',
    '资质中至少有一项满足：该项是“专精特新”',
    'at least one of Titles held meets this: it is “Specialised and innovative”',
  ],
  [
    'list contains(经营项目, "茶") and count(资质) >= 1',
    '经营项目中有“茶”，并且资质的项数不低于1',
    'Trades includes “茶”, and the number of entries in Titles held is at least 1',
  ],
  [
    'not(has value(高企有效期止)) and not(is known(欠税))',
    '没有高企有效期止，并且尚不知道欠税',
    'there is no value for High-tech status ends, and Owes tax is not known',
  ],
  [
    'if 从业人数 > 30 then 欠税 else 高新技术企业',
    '如果从业人数超过30，则拖欠税款，否则高新技术企业：是',
    'if Headcount is more than 30, then Owes tax, otherwise High-tech enterprise: yes',
  ],
  [
    'starts with(所属行业, "软件") or 欠税 = false',
    '所属行业以“软件”开头，或者欠税是“否”',
    'Industry begins with “软件”, or Owes tax is “no”',
  ],
  ['true', '一律符合', 'it always holds'],
])('%s', (text, zh, en) => {
  expect(readAloud(ruleOf(text), 'zh-CN')).toBe(zh);
  expect(readAloud(ruleOf(text), 'en')).toBe(en);
});

test.each([
  [
    'min(研发费用 * 0.1, 500000)',
    '研发费用乘以0.1、50万元中的最小值',
    'the lowest of Research and development expense times 0.1, CNY 500,000',
  ],
  ['(营业收入 - 10000) * 2', '（营业收入减1万元）乘以2', '(Operating revenue minus CNY 10,000) times 2'],
  [
    'if 欠税 then 0 else 营业收入',
    '（如果拖欠税款，按0元；否则按营业收入）',
    '(if Owes tax, CNY 0; otherwise Operating revenue)',
  ],
  [
    'max(成立日期, date("2020-01-01"))',
    '成立日期、2020年1月1日中最晚的一个',
    'the latest of Established on, 2020-01-01',
  ],
])('%s', (text, zh, en) => {
  expect(readFormulaAloud(formulaOf(text), 'zh-CN')).toBe(zh);
  expect(readFormulaAloud(formulaOf(text), 'en')).toBe(en);
});

test('every generated rule can be read in both languages, with no gap and no id in the words', () => {
  fc.assert(
    fc.property(arbitraryRuleText, (text) => {
      const rule = ruleOfChance(text);
      if (rule === undefined) return;
      for (const said of [readAloud(rule, 'zh-CN'), readAloud(rule, 'en')]) {
        expect(said).not.toMatch(/\{\{|\}\}|undefined|rd-expense|high-tech-until/);
        expect(said.length).toBeGreaterThan(2);
      }
    }),
  );
});
