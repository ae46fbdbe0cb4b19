import { expect, test } from 'vitest';
import { parseFormula, parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { checkVocabulary } from '#platform/rules/pure/vocabulary/checkVocabulary.ts';
import { declaredProfile, profileVocabulary } from './attributes.ts';

const { attributes, byId, sources, units } = declaredProfile();

test('every name is legal in rules and read one way only', () => {
  expect(checkVocabulary(profileVocabulary())).toEqual([]);
  expect(profileVocabulary()).toBe(profileVocabulary());
});

test('every source, unit and derivation is declared', () => {
  for (const { id, sources: named, unit, derived, type } of attributes) {
    expect(
      named.filter((source) => !sources.has(source)),
      id,
    ).toEqual([]);
    expect(unit === undefined || units.has(unit), id).toBe(true);
    if (derived && 'yearsSince' in derived) expect(byId.get(derived.yearsSince)?.type, id).toBe('date');
    if (derived && 'formula' in derived)
      expect(
        parseFormula(derived.formula, profileVocabulary(), type === 'money' ? 'money' : 'number'),
        id,
      ).toHaveProperty('formula');
  }
});

// One condition of each policy for which an attribute had to be there, in both languages.
test.each([
  '失业保险累计缴费月数 >= 12',
  'if 参保职工人数 > 30 then 上年度新增领取失业保险金人数 / 上年度月平均参保人数 <= 0.055 else 上年度新增领取失业保险金人数 / 上年度月平均参保人数 <= 0.2',
  'disabled employees / staff >= 0.01',
  '近十二个月新招用重点群体人数 / 从业人数 >= (if 从业人数 > 100 then 0.08 else 0.15)',
  'if revenue last year <= 50000000 then R&D expense of three years / revenue of three years >= 0.05 else R&D expense of three years / revenue of three years >= 0.03',
  'last-major-violation-on < 今天 - duration("P12M") or not(has value(last-major-violation-on))',
  '(企业规模 in ("小型", "微型")) and not(劳务派遣单位)',
  '上年末负债总额 / 上年末资产总额 <= 0.7 and I类知识产权数 >= 2',
  '专精特新小巨人企业有效期止 >= 今天 and 属于重点产业链或战略性领域',
  '上年度绿色电力用量 / 上年度用电量 >= 0.5 and 上年度数据中心总用电量 / 上年度数据中心信息设备用电量 < 1.2',
  'list contains(listings, "全区民营企业百强") or tax-paid-y1 >= 100000000',
  'some x in 在建项目类型 satisfies x in ("智能化改造", "数字化转型")',
])('%s', (text) => {
  expect(parseRule(text, profileVocabulary())).toHaveProperty('rule');
});
