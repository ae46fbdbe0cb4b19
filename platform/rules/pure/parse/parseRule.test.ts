import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryAmountText, arbitraryRuleText } from '../../testing/arbitraryRule.ts';
import { ruleOfChance } from '../../testing/samplePairs.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { uncheckedRule } from '../../testing/uncheckedRule.ts';
import { attributesOf } from '../tree/attributesOf.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Rule } from '../tree/rule.ts';
import { parseFormula, parseRule } from './parseRule.ts';

function rule(text: string): Rule {
  const parsed = parseRule(text, sampleVocabulary);
  if ('problems' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
  return parsed.rule;
}

/** Every node as [kind, the text it covers], outermost first. */
function nodesOf(text: string): [string, string][] {
  const walk = (node: TreeNode): [string, string][] => [
    [node.kind, text.slice(node.from, node.to)],
    ...partsOf(node).flatMap(walk),
  ];
  return walk(rule(text).condition);
}

test('every node covers exactly its own text', () => {
  expect(
    nodesOf('研发费用 / 营业收入 >= 0.03 and (规模类型 in ("小型", "微型")) // 注\n and not( 欠税 )'),
  ).toEqual([
    ['and', '研发费用 / 营业收入 >= 0.03 and (规模类型 in ("小型", "微型")) // 注\n and not( 欠税 )'],
    ['compare', '研发费用 / 营业收入 >= 0.03'],
    ['arithmetic', '研发费用 / 营业收入'],
    ['attribute', '研发费用'],
    ['attribute', '营业收入'],
    ['number', '0.03'],
    ['in', '规模类型 in ("小型", "微型")'],
    ['attribute', '规模类型'],
    ['compareTest', '"小型"'],
    ['text', '"小型"'],
    ['compareTest', '"微型"'],
    ['text', '"微型"'],
    ['not', 'not( 欠税 )'],
    ['truth', '欠税'],
    ['attribute', '欠税'],
  ]);
  expect(nodesOf('some x in 资质 satisfies x = "小巨人"').slice(2)).toEqual([
    ['compare', 'x = "小巨人"'],
    ['element', 'x'],
    ['text', '"小巨人"'],
  ]);
});

test('in generated rules each node lies inside the one above, and no two beside each other overlap', () => {
  const check = (node: TreeNode): void => {
    const parts = partsOf(node);
    for (const [index, part] of parts.entries()) {
      expect(part.from).toBeGreaterThanOrEqual(index === 0 ? node.from : parts[index - 1]!.to);
      expect(part.to).toBeLessThanOrEqual(node.to);
      check(part);
    }
  };
  fc.assert(
    fc.property(arbitraryRuleText, (text) => {
      const found = ruleOfChance(text);
      if (found !== undefined) check(found.condition);
    }),
  );
});

describe('names', () => {
  test.each([
    ['营业收入 > 5', ['revenue']],
    ['Operating revenue>5', ['revenue']],
    ['revenue > 5', ['revenue']],
    ['Operating   revenue of 2025 > 5', ['revenue2025']],
    ['2025年营业收入>营业收入', ['revenue2025', 'revenue']],
    [
      'Research and development expense/Operating revenue > 0.1 and Owes tax',
      ['rd-expense', 'revenue', 'arrears'],
    ],
    ['high-tech-until >= today and high-tech', ['high-tech-until', 'today', 'high-tech']],
    ['营业收入-研发费用 > 0', ['revenue', 'rd-expense']],
    ['所属行业 = "营业收入"', ['industry']],
    ['欠税 /* 营业收入 > 5 */', ['arrears']],
  ])('%s asks about %j', (text, ids) => {
    expect(attributesOf(rule(text))).toEqual(ids);
  });

  test('a name in a longer word is not that name', () => {
    expect(parseRule('revenues > 5', sampleVocabulary)).toMatchObject({
      problems: [{ code: 'unknownName' }],
    });
    expect(parseRule('营业收入2 > 5', sampleVocabulary)).toMatchObject({
      problems: [{ code: 'unknownName' }],
    });
  });
});

test('a single test may stand in brackets', () => {
  for (const tests of ['> 5', '[1..5)', '1']) {
    const shape = (text: string) => nodesOf(text).map(([kind, part]) => [kind, part]);
    expect(shape(`(营业收入 in (${tests}))`).slice(1)).toEqual(shape(`(营业收入 in ${tests})`).slice(1));
  }
});

test('a chain without brackets is one node; brackets are kept', () => {
  expect(rule('欠税 and 高新技术企业 and 营业收入 > 1').condition).toMatchObject({
    kind: 'and',
    parts: { length: 3 },
  });
  expect(rule('欠税 and (高新技术企业 and 营业收入 > 1)').condition).toMatchObject({
    kind: 'and',
    parts: { length: 2 },
  });
  expect(rule('欠税 or 高新技术企业 and 营业收入 > 1').condition).toMatchObject({
    kind: 'or',
    parts: { length: 2 },
  });
});

test('a long rule reads as its parts read alone', () => {
  const shape = (node: TreeNode): unknown => [node.kind, partsOf(node).map(shape)];
  const sound = arbitraryRuleText.filter((text) => ruleOfChance(text) !== undefined);
  fc.assert(
    fc.property(fc.array(sound, { minLength: 2, size: 'large' }), (texts) => {
      let length = 0;
      const fitting = texts.filter((text) => {
        length += text.length + '() and '.length;
        return length <= 1990;
      });
      if (fitting.length < 2) return;
      const whole = uncheckedRule(fitting.map((text) => `(${text})`).join(' and ')).condition;
      expect(shape(whole)).toEqual(['and', fitting.map((text) => shape(rule(text).condition))]);
    }),
    { numRuns: 60 },
  );
});

test('a member of a closed set may be written by its value or by either title', () => {
  for (const word of ['micro', '微型', 'Micro']) {
    expect(rule(`规模类型 = "${word}"`).condition).toMatchObject({ right: { value: 'micro' } });
    expect(rule(`"${word}" = 规模类型`).condition).toMatchObject({ left: { value: 'micro' } });
    expect(rule(`(规模类型 in ["${word}"])`).condition).toMatchObject({
      tests: [{ value: { value: 'micro' } }],
    });
  }
  expect(rule('list contains(资质, "专精特新")').condition).toMatchObject({ element: { value: 'srdi' } });
});

test("escapes in text are FEEL's", () => {
  expect(rule(String.raw`所属行业 = "a\"b\\c\n\u8336\u{1F375}"`).condition).toMatchObject({
    right: { value: 'a"b\\c\n茶🍵' },
  });
});

describe('formulas', () => {
  test.each([
    ['研发费用 * 0.1', 'money'],
    ['min(研发费用 * 0.1, 500000)', 'money'],
    ['研发费用 / 营业收入', 'number'],
    ['营业收入 / 从业人数', 'money'],
    ['从业人数 * 1500', 'numeric'],
    ['从业人数 / 上年从业人数 - 1', 'number'],
    ['if 欠税 then 0 else 营业收入', 'money'],
    ['max(成立日期, 今天) + duration("P1Y")', 'date'],
    ['count(资质)', 'number'],
    ['"a"', 'text'],
  ])('%s is %s', (text, type) => {
    expect(parseFormula(text, sampleVocabulary)).toMatchObject({ formula: { text, type } });
  });

  test('the kind of result can be demanded; a plain number may be money', () => {
    expect(parseFormula('从业人数 * 1500', sampleVocabulary, 'money')).toHaveProperty('formula');
    expect(parseFormula('从业人数', sampleVocabulary, 'money')).toMatchObject({
      problems: [{ code: 'wrongResult', from: 0, to: 4, params: { expected: 'money', found: 'number' } }],
    });
  });

  test('generated amounts are amounts', () => {
    fc.assert(
      fc.property(arbitraryAmountText, (text) => {
        const parsed = parseFormula(text, sampleVocabulary, 'money');
        // Chance also writes conditions that shut each other out; nothing else may be wrong with an amount.
        const wrong = 'problems' in parsed ? parsed.problems.map(({ code }) => code) : [];
        expect(wrong.filter((code) => code !== 'contradiction' && code !== 'tautology')).toEqual([]);
      }),
    );
  });
});

test('any text at all gives a rule or problems inside the text, never an exception', () => {
  const word = fc.constantFrom(
    ...[
      '营业收入',
      '欠税',
      '资质',
      'x',
      'and',
      'or',
      'not(',
      'in',
      '(',
      ')',
      '[',
      ']',
      '..',
      ',',
      '>=',
      '=',
      '+',
      '-',
      '/',
    ],
    ...[
      'if',
      'then',
      'else',
      'some',
      'every',
      'for',
      'satisfies',
      'return',
      'between',
      '"小型"',
      '"',
      '5',
      '0.03',
      '5万',
    ],
    ...[
      'date("2025-01-31")',
      'duration("P1Y")',
      'null',
      'true',
      'count(',
      'min(',
      '＞',
      '，',
      '?',
      '.',
      '{',
      '}',
      '\n',
      '//',
    ],
  );
  const soup = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
      const parsed = parseRule(text, sampleVocabulary);
      if ('rule' in parsed) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { from, to, line, column } of parsed.problems) {
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        expect(
          text
            .split('\n')
            .slice(0, line - 1)
            .join('\n').length +
            (line > 1 ? 1 : 0) +
            column -
            1,
        ).toBe(from);
      }
    }),
    { numRuns: 1500 },
  );
});
