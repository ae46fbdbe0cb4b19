import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { uncheckedRule } from '../../testing/uncheckedRule.ts';
import { compileCondition } from '../evaluate/compileCondition.ts';
import { exactFromText } from '../exact/exact.ts';
import type { Fact } from '../facts/fact.ts';
import { parseFormula, parseRule } from '../parse/parseRule.ts';
import type { Condition } from '../tree/condition.ts';
import { canComeOut } from './findImpossible.ts';

const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const limits = fc.constantFrom('1', '2', '3');
const sizes = fc.constantFrom('"大型"', '"小型"', '"微型"');
const leaf = fc.oneof(
  fc.tuple(operators, limits).map(([operator, limit]) => `营业收入 ${operator} ${limit}`),
  fc.tuple(operators, limits).map(([operator, limit]) => `${limit} ${operator} 从业人数`),
  fc.tuple(limits, limits).map(([low, extra]) => `(从业人数 in (${low}..${low} + ${extra}])`),
  fc.tuple(fc.constantFrom('=', '!='), sizes).map(([operator, size]) => `规模类型 ${operator} ${size}`),
  fc.tuple(sizes, sizes).map(([a, b]) => `(规模类型 in (${a}, ${b}))`),
  fc.constantFrom('欠税', '欠税 = false', 'has value(营业收入)', 'has value(欠税)'),
);
const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'impossible' },
    leaf,
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a}) and (${b})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a}) or (${b})`),
    tie('text').map((a) => `not(${a})`),
    fc.tuple(tie('text'), tie('text'), tie('text')).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
  ),
}));

/** Half of them two demands at once, which often contradict each other. */
const demands = fc.oneof(
  text,
  fc.tuple(leaf, leaf).map(([a, b]) => `(${a}) and (${b})`),
);

const numbers: readonly Fact[] = [
  'none',
  ...['0', '1', '1.5', '2', '2.5', '3', '4', '7'].map((n) => ({ value: exactFromText(n) })),
];
const scales: readonly Fact[] = [
  'none',
  { value: 'large' },
  { value: 'medium' },
  { value: 'small' },
  { value: 'micro' },
];
const truths: readonly Fact[] = ['none', { value: true }, { value: false }];

/** Every outcome that some facts bring about, by trying them all. */
function outcomesOf(condition: Condition): Set<string> {
  const decide = compileCondition(condition);
  const found = new Set<string>();
  for (const revenue of numbers)
    for (const headcount of numbers)
      for (const scale of scales)
        for (const arrears of truths) found.add(decide({ revenue, headcount, scale, arrears }, []));
  return found;
}

test('what is called impossible is: no facts bring it about', () => {
  let impossible = 0;
  fc.assert(
    fc.property(demands, (written) => {
      const condition = uncheckedRule(written).condition;
      const found = outcomesOf(condition);
      for (const wanted of [true, false]) {
        if (canComeOut(condition, wanted)) continue;
        impossible += 1;
        expect(found.has(String(wanted)), written).toBe(false);
      }
    }),
    { numRuns: 800 },
  );
  expect(impossible).toBeGreaterThan(10);
});

test('a chain of bounds on one subject is called impossible whenever it is', () => {
  const bounds = fc.array(
    fc.tuple(fc.boolean(), operators, limits).map(([isNegated, operator, limit]) => {
      const bound = `营业收入 ${operator} ${limit}`;
      return isNegated ? `not(${bound})` : bound;
    }),
    { minLength: 2, maxLength: 5 },
  );
  fc.assert(
    fc.property(bounds, fc.constantFrom(' and ', ' or '), (parts, joint) => {
      const condition = uncheckedRule(parts.join(joint)).condition;
      const found = outcomesOf(condition);
      expect(canComeOut(condition, true), parts.join(joint)).toBe(found.has('true'));
      expect(canComeOut(condition, false), parts.join(joint)).toBe(found.has('false'));
    }),
    { numRuns: 200 },
  );
});

test.each([
  '营业收入 > 5 or (营业收入 <= 5 and 欠税)',
  'if 营业收入 > 5 then 欠税 else (if 营业收入 <= 5 then 高新技术企业 else false)',
  'not(营业收入 >= 5) and not(营业收入 < 5)',
  '规模类型 in ("大型", "中型", "小型", "微型")',
  '营业收入 > 5 and 营业收入 > 3',
  '营业收入 > 5 and 研发费用 < 3 and 营业收入 < 2025年营业收入',
  'has value(营业收入) or 欠税',
  'some x in 经营项目 satisfies x = "茶" or x = "软件"',
  '(some x in 经营项目 satisfies x = "茶") and (some x in 经营项目 satisfies x = "软件")',
])('%s is a fair way to write it', (written) => {
  expect(parseRule(written, sampleVocabulary)).toHaveProperty('rule');
});

test('tiers of an amount in the wrong order are found at the one that is never reached', () => {
  const written = 'if 营业收入 >= 100 then 5 else if 营业收入 >= 200 then 10 else 0';
  expect(parseFormula(written, sampleVocabulary)).toMatchObject({
    problems: [{ code: 'contradiction', from: written.indexOf('营业收入 >= 200') }],
  });
  expect(parseFormula(written.replace('100', '300'), sampleVocabulary)).toHaveProperty('formula');
});
