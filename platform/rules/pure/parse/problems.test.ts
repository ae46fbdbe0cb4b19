import { expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import zh from '../../locales/zh-CN.json' with { type: 'json' };
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { parseFormula, parseRule } from './parseRule.ts';
import { problemCodes } from './problem.ts';

/** A text, with ‹ › around the part that is wrong, the code, and what the message names. */
const wrong: [text: string, code: string, params?: Record<string, string | number>][] = [
  ['‹›', 'emptyRule'],
  ['‹ \n ›', 'emptyRule'],
  ['‹营业收人› > 5', 'unknownName', { name: '营业收人', suggestion: '营业收入' }],
  ['‹operating revenue› > 5', 'unknownName', { name: 'operating revenue', suggestion: 'Operating revenue' }],
  ['‹营业收入额› > 5', 'unknownName', { name: '营业收入额', suggestion: '营业收入' }],
  ['‹2024年营业收入› > 5', 'unknownName', { name: '2024年营业收入', suggestion: '2025年营业收入' }],
  ['‹去年从业人数› > 5', 'unknownName', { name: '去年从业人数', suggestion: '上年从业人数|从业人数' }],
  ['‹headcont› > 5', 'unknownName', { name: 'headcont', suggestion: 'headcount' }],
  ['‹2023营业收入› > 5', 'unknownName', { name: '2023营业收入', suggestion: '2025年营业收入' }],
  ['‹qqqqqqqq› > 5', 'unknownName', { name: 'qqqqqqqq', suggestion: '—' }],
  ['欠税\n  and ‹高新技术 企业›', 'unknownName', { name: '高新技术 企业', suggestion: '高新技术企业' }],
  ['规模类型 = ‹小型›', 'unknownName', { name: '小型', suggestion: '—' }],
  ['营业收入‹＞›5', 'fullWidth', { found: '＞', replacement: '>' }],
  ['min(1‹，›营业收入) > 5', 'fullWidth', { found: '，', replacement: ',' }],
  ['营业收入 > ‹５›', 'fullWidth', { found: '５', replacement: '5' }],
  ['营业收入‹\u3000›> 5', 'fullWidth', { found: '\u3000', replacement: ' ' }],
  ['营业收入 > 5‹。›', 'fullWidth', { found: '。', replacement: '.' }],
  ['营业收入 ‹==› 5', 'foreignOperator', { found: '==', replacement: '=' }],
  ['营业收入 ‹<>› 5', 'foreignOperator', { found: '<>', replacement: '!=' }],
  ['营业收入 ‹≥› 5', 'foreignOperator', { found: '≥', replacement: '>=' }],
  ['欠税 ‹&&› 高新技术企业', 'foreignOperator', { found: '&&', replacement: 'and' }],
  ['欠税 ‹且› 高新技术企业', 'foreignOperator', { found: '且', replacement: 'and' }],
  ['营业收入 ‹不低于› 5', 'foreignOperator', { found: '不低于', replacement: '>=' }],
  ['研发费用 / 营业收入 > 3‹%›', 'foreignOperator', { found: '%', replacement: '/ 100' }],
  ['‹!›欠税', 'foreignOperator', { found: '!', replacement: 'not(…)' }],
  ['营业收入 > ‹20,000,000›', 'groupedNumber', { found: '20,000,000', plain: '20000000' }],
  ['营业收入 > ‹2000万元›', 'numberUnit', { found: '2000万元', plain: '20000000' }],
  ['营业收入 > ‹1.5亿›', 'numberUnit', { found: '1.5亿', plain: '150000000' }],
  ['营业收入 > ‹1e5›', 'numberForm', { found: '1e5' }],
  ['‹not 欠税›', 'notWithoutBrackets', { fixed: 'not(欠税)' }],
  ['‹营业收入 研发费用› > 5', 'missingOperator', { found: '营业收入 研发费用' }],
  ['营业收入 >‹›', 'unexpectedEnd'],
  ['(营业收入 > 5‹›', 'unexpectedEnd'],
  ['if 欠税 then 高新技术企业‹›', 'unexpectedEnd'],
  ['营业收入 > 5‹)›', 'syntax', { found: ')' }],
  ['所属行业 = ‹"›茶', 'syntax', { found: '"' }],
  ['‹营业收入 in [1..10] and 欠税›', 'mixedIn', { fixed: '(营业收入 in [1..10])' }],
  ['‹规模类型 in ("小型") and 欠税›', 'mixedIn', { fixed: '(规模类型 in ("小型"))' }],
  ['‹规模类型 in ("小型", "微型")› or 欠税', 'mixedIn', { fixed: '(规模类型 in ("小型", "微型"))' }],
  ['not(‹营业收入 in > 5 and 欠税›)', 'mixedIn', { fixed: '(营业收入 in > 5)' }],
  ['欠税 and ‹营业收入 in [1..2] or 欠税›', 'mixedIn', { fixed: '(营业收入 in [1..2])' }],
  ['营业收入 in ‹[10..1]›', 'descendingRange', { found: '[10..1]' }],
  ['营业收入 in ‹(-1..-2)›', 'descendingRange'],
  ['营业收入 between ‹2 and 1 + 0.5›', 'descendingRange'],
  ['成立日期 in ‹[date("2025-01-01")..date("2024-01-01")]›', 'descendingRange'],
  ['营业收入 in ‹(5..5]›', 'emptyRange', { found: '(5..5]' }],
  ['‹规模类型 in []›', 'emptyRange'],
  ['‹营业收入 / 0› > 1', 'divisionByZero', { found: '营业收入 / 0' }],
  ['1 < ‹营业收入 / (0.5 - 0.50)›', 'divisionByZero'],
  ['营业收入 > 5 and ‹营业收入 < 3›', 'contradiction', { found: '营业收入 < 3', beside: '营业收入 > 5' }],
  ['Operating revenue >= 5 and 欠税 and ‹5 > 营业收入›', 'contradiction'],
  ['规模类型 = "小型" and ‹规模类型 = "微型"›', 'contradiction'],
  ['(规模类型 in ("小型", "微型")) and not(欠税) and ‹Size class = "Large"›', 'contradiction'],
  ['所属行业 = "茶" and not(‹所属行业 = "茶"›)', 'tautology'],
  ['营业收入 > 5 and not(‹营业收入 > 3›)', 'tautology', { found: '营业收入 > 3', beside: '营业收入 > 5' }],
  ['not(营业收入 >= 5) and not(欠税) and ‹营业收入 >= 5›', 'contradiction'],
  ['not(营业收入 < 5 or ‹营业收入 >= 5›) and has value(营业收入)', 'tautology'],
  ['欠税 and not(‹欠税›)', 'tautology'],
  ['营业收入 < 3 and (欠税 or ‹营业收入 > 5›)', 'contradiction'],
  ['(欠税 or ‹营业收入 > 5›) and 营业收入 < 3', 'contradiction'],
  ['not(has value(营业收入)) and ‹营业收入 > 5›', 'contradiction'],
  ['研发费用 / 营业收入 > 0.05 and ‹研发费用/营业收入 < 0.03›', 'contradiction'],
  ['成立日期 > date("2025-01-01") and ‹成立日期 <= date("2024-12-31")›', 'contradiction'],
  ['营业收入 > 3 or ‹营业收入 <= 5›', 'tautology', { found: '营业收入 <= 5', beside: '营业收入 > 3' }],
  ['规模类型 != "小型" or ‹规模类型 != "微型"›', 'tautology'],
  ['not(规模类型 = "小型" and ‹规模类型 = "微型"›)', 'contradiction'],
  ['some x in 资质 satisfies x = "小巨人" and ‹x = "专精特新"›', 'contradiction'],
  ['if 营业收入 > 5 then 欠税 else ‹营业收入 > 8›', 'contradiction'],
  ['(if 营业收入 > 100 then 1 else if ‹营业收入 > 200› then 2 else 3) > 1', 'contradiction'],
  ['‹营业收入 = null›', 'nullComparison', { name: '营业收入' }],
  ['‹null != 营业收入›', 'nullComparison', { name: '营业收入' }],
  ['营业收入 in (1, ‹null›)', 'nullComparison', { name: '营业收入' }],
  ['成立日期 < ‹today()›', 'clockFunction', { name: 'today' }],
  ['成立日期 < ‹今天()›', 'clockFunction', { name: '今天' }],
  ['成立日期 < ‹now()›', 'clockFunction', { name: 'now' }],
  ['规模类型 = ‹"微形"›', 'neverTrue', { name: '规模类型', value: '微形', suggestion: '微型' }],
  [
    '规模类型 in ("小型", ‹"私营"›)',
    'neverTrue',
    { name: '规模类型', value: '私营', suggestion: '大型|中型|小型|微型' },
  ],
  ['list contains(资质, ‹"高企"›)', 'neverTrue'],
  [
    'some x in 资质 satisfies x = ‹"高企"›',
    'neverTrue',
    { name: 'x', value: '高企', suggestion: '专精特新|小巨人' },
  ],
  ['starts with(规模类型, ‹"小"›)', 'neverTrue'],
  ['规模类型 != ‹"微形"›', 'alwaysTrue', { name: '规模类型', value: '微形', suggestion: '微型' }],
  ['‹1 < 2›', 'constantComparison', { found: '1 < 2' }],
  ['欠税 or ‹contains("a", "b")›', 'constantComparison'],
  ['some x in 资质 satisfies ‹1 < 2› or x = "小巨人"', 'constantComparison'],
  ['‹some x in 资质 satisfies 欠税›', 'unusedVariable'],
  ['some ‹欠税› in 资质 satisfies 欠税', 'shadowedName', { name: '欠税' }],
  ['some x in 资质 satisfies some ‹x› in 经营项目 satisfies x = "茶"', 'shadowedName'],
  [
    '‹营业收入 > 成立日期›',
    'differentTypes',
    { left: '营业收入', right: '成立日期', leftType: 'money', rightType: 'date' },
  ],
  ['‹欠税 = "是"›', 'differentTypes'],
  [
    '‹营业收入 > 从业人数›',
    'moneyWithNumber',
    { left: '营业收入', right: '从业人数', leftType: 'money', rightType: 'number' },
  ],
  ['‹营业收入 + 从业人数› > 1', 'moneyWithNumber'],
  ['min(1, ‹从业人数, 营业收入›) > 1', 'moneyWithNumber'],
  ['‹营业收入 * 研发费用› > 1', 'moneyUnits', { left: '营业收入', right: '研发费用', operator: '*' }],
  ['‹从业人数 / 营业收入› > 1', 'moneyUnits'],
  ['成立日期 > ‹"2020-01-01"›', 'dateAsText', { found: '"2020-01-01"' }],
  ['‹今天 - 成立日期› > 1', 'dateDifference', { left: '今天', right: '成立日期' }],
  ['‹duration("P1Y")› < 今天', 'durationAlone'],
  ['‹date("2025-02-30")› < 今天', 'badDate', { found: 'date("2025-02-30")' }],
  ['‹date(2025, 1, 1)› < 今天', 'badDate'],
  ['今天 - ‹duration("P1Y5D")› > 成立日期', 'badDuration', { found: 'duration("P1Y5D")' }],
  ['今天 - ‹duration("P")› > 成立日期', 'badDuration'],
  ['‹营业收入› - duration("P1D") > 1', 'expectedDate', { found: '营业收入' }],
  ['‹今天› + 1 > 成立日期', 'expectedNumber', { found: '今天', operator: '+' }],
  ['-‹所属行业› = "a"', 'expectedNumber', { found: '所属行业', operator: '-' }],
  ['contains(所属行业, ‹5›)', 'expectedText', { found: '5' }],
  ['‹资质› = "小巨人"', 'listAsValue', { list: '资质' }],
  ['contains(‹资质›, "巨")', 'listAsValue'],
  ['count(‹规模类型›) > 1', 'expectedList', { found: '规模类型' }],
  ['some x in ‹规模类型› satisfies x = "a"', 'expectedList'],
  ['is known(‹营业收入 + 1›)', 'expectedAttribute', { found: '营业收入 + 1' }],
  ['‹5› in [营业收入..研发费用]', 'expectedAttribute'],
  ['‹所属行业› > "a"', 'orderWithoutMeaning', { found: '所属行业', operator: '>' }],
  ['‹欠税› <= true', 'orderWithoutMeaning'],
  ['‹max(所属行业, "a")› = "b"', 'orderWithoutMeaning', { found: 'max(所属行业, "a")', operator: 'max' }],
  ['‹1 < 营业收入 < 5›', 'chainedComparison', { found: '1 < 营业收入 < 5' }],
  ['‹营业收入›', 'notACondition', { found: '营业收入' }],
  ['‹今天› and 欠税', 'notACondition'],
  ['‹count(资质)›', 'notACondition'],
  ['‹"真"›', 'notACondition'],
  ['(‹营业收入 > 5›) + 1 > 2', 'conditionAsValue', { found: '营业收入 > 5' }],
  ['欠税 = (‹营业收入 > 5›)', 'conditionAsValue'],
  ['‹not(欠税)› = true', 'conditionAsValue'],
  ['‹sum›(营业收入) > 1', 'unknownFunction'],
  ['‹start with›(所属行业, "a")', 'unknownFunction', { name: 'start with', suggestion: 'starts with' }],
  ['‹min(营业收入)› > 1', 'argumentCount', { name: 'min', expected: 2, found: 1 }],
  ['‹not(欠税, 欠税)›', 'argumentCount', { name: 'not', expected: 1, found: 2 }],
  ['‹every x in 资质 satisfies x = "小巨人"›', 'unsupported', { construct: 'every … in … satisfies …' }],
  ['some ‹x in 资质, y in 经营项目› satisfies x = y', 'unsupported', { construct: 'some …, … in …' }],
  ['‹for x in 资质 return x›', 'unsupported', { construct: 'for … return …' }],
  ['‹资质[1]› = "小巨人"', 'unsupported', { construct: 'list[…]' }],
  ['‹a.b› > 1', 'unsupported', { construct: 'a.b' }],
  ['‹{a: 1}›', 'unsupported', { construct: '{ … }' }],
  ['‹营业收入 ** 2› > 1', 'unsupported', { construct: 'a ** b' }],
  ['‹营业收入 instance of number›', 'unsupported', { construct: 'instance of' }],
  ['‹?› > 1', 'unsupported', { construct: '?' }],
  ['min(‹a: 1›) > 1', 'unsupported', { construct: 'name: value' }],
  ['‹@"2025-01-01"› < 今天', 'unsupported', { construct: '@"…"' }],
  ['‹time("10:00:00")› < 今天', 'unsupported', { construct: 'time(…)' }],
  ['‹function(x) x›', 'unsupported', { construct: 'function(…) …' }],
  ['营业收入 = ‹[1]›', 'unsupported', { construct: '[ … ]' }],
];

test.each(wrong)('%s is refused: %s', (marked, code, params) => {
  const text = marked.replace('‹', '').replace('›', '');
  const from = marked.indexOf('‹');
  const to = marked.indexOf('›') - 1;
  const parsed = parseRule(text, sampleVocabulary);
  const lines = text.slice(0, from).split('\n');
  const at = { from, to, line: lines.length, column: lines.at(-1)!.length + 1 };
  expect(parsed).toMatchObject({ problems: [{ code, ...at, ...(params && { params }) }] });
  expect('problems' in parsed && parsed.problems.length).toBe(1);
});

test('all problems of a text are told at once, in its order', () => {
  const parsed = parseRule('营业收人 > 5 and 资质 = "x"\n  and 规模类型 = "巨型"', sampleVocabulary);
  expect(parsed).toMatchObject({
    problems: [
      { code: 'unknownName', line: 1, column: 1 },
      { code: 'listAsValue', line: 1, column: 14 },
      { code: 'neverTrue', line: 2, column: 14 },
    ],
  });
  const quoted = parseRule('规模类型 in （“小型，大型”）', sampleVocabulary);
  expect('problems' in quoted && quoted.problems.map(({ params }) => params['found'])).toEqual([
    '（',
    '“',
    '”',
    '）',
  ]);
});

test('length has an end', () => {
  const text = `欠税 ${' '.repeat(2000)}`;
  expect(parseRule(text, sampleVocabulary)).toMatchObject({
    problems: [{ code: 'tooLong', params: { longest: 2000 } }],
  });
});

test('depth has an end, long before the stack has', () => {
  const nested = (depth: number) =>
    parseRule(`${'not('.repeat(depth)}欠税${')'.repeat(depth)}`, sampleVocabulary);
  expect(nested(90)).toHaveProperty('rule');
  expect(nested(300)).toMatchObject({ problems: [{ code: 'tooDeep', params: { deepest: 100 } }] });
  expect(nested(390)).toHaveProperty('problems');
  const wide = parseRule(Array.from({ length: 280 }, () => '欠税').join(' and '), sampleVocabulary);
  expect(wide).toHaveProperty('rule');
});

test('every code is tested here, and has words in both languages', () => {
  const tested = new Set([...wrong.map(([, code]) => code), 'tooDeep', 'tooLong', 'wrongResult']);
  expect([...tested].sort()).toEqual([...problemCodes].sort());
  expect(parseFormula('欠税', sampleVocabulary, 'money')).toMatchObject({
    problems: [{ code: 'wrongResult' }],
  });
  for (const { problems } of [zh.rules, en.rules]) {
    expect(Object.keys(problems).sort()).toEqual([...problemCodes].sort());
    for (const text of Object.values(problems)) expect(Object.keys(text)).toEqual(['message', 'wayOut']);
  }
});

test('a message names nothing that the problem does not carry', () => {
  const carried = new Map<string, Set<string>>();
  for (const [marked] of wrong) {
    const parsed = parseRule(marked.replace('‹', '').replace('›', ''), sampleVocabulary);
    if ('rule' in parsed) continue;
    for (const { code, params } of parsed.problems) {
      const names = [...(carried.get(code) ?? Object.keys(params))];
      carried.set(code, new Set(names.filter((name) => name in params)));
    }
  }
  for (const { problems } of [zh.rules, en.rules]) {
    for (const [code, texts] of Object.entries(problems)) {
      const named = [...`${texts.message}${texts.wayOut}`.matchAll(/\{\{(\w+)\}\}/g)].map(
        (match) => match[1]!,
      );
      if (code === 'tooDeep' || code === 'tooLong') continue;
      expect(
        named.filter((name) => !carried.get(code)?.has(name)),
        code,
      ).toEqual([]);
    }
  }
});
