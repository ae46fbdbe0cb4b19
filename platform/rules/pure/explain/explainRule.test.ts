import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFacts } from '../../testing/arbitraryFacts.ts';
import { arbitraryRuleText } from '../../testing/arbitraryRule.ts';
import { factsOf, ruleOf } from '../../testing/ruleOf.ts';
import { ruleOfChance } from '../../testing/samplePairs.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { compileRule } from '../evaluate/compileRule.ts';
import type { PlainFact } from '../facts/fact.ts';
import { explainRule } from './explainRule.ts';
import type { Explanation } from './explanation.ts';

const subject = arbitraryFacts(sampleVocabulary);
const rules = arbitraryRuleText.map(ruleOfChance).filter((rule) => rule !== undefined);

test('an explanation shows each condition, what it found and what is missing', () => {
  const rule = ruleOf('研发费用 / 营业收入 >= 0.03 and not(欠税) and (规模类型 in ("小型", "微型"))');
  const explanation = explainRule(
    rule,
    factsOf({ 'rd-expense': { value: '1' }, revenue: { value: '3' }, arrears: { value: true } }),
  );
  expect(JSON.parse(JSON.stringify(explanation))).toEqual({
    kind: 'and',
    text: rule.text,
    from: 0,
    to: rule.text.length,
    outcome: 'false',
    missing: [],
    children: [
      {
        kind: 'compare',
        text: '研发费用 / 营业收入 >= 0.03',
        from: 0,
        to: 19,
        outcome: 'true',
        children: [],
        value: { value: '0.333333' },
        bounds: [{ operator: '>=', value: { value: '0.03' } }],
        missing: [],
      },
      {
        ...{ kind: 'not', text: 'not(欠税)', from: 24, to: 31, outcome: 'false', missing: [] },
        children: [
          {
            kind: 'truth',
            text: '欠税',
            from: 28,
            to: 30,
            outcome: 'true',
            children: [],
            value: { value: true },
            missing: [],
          },
        ],
      },
      {
        kind: 'in',
        text: '规模类型 in ("小型", "微型")',
        from: 37,
        to: 57,
        outcome: 'unknown',
        children: [],
        value: 'unknown',
        missing: ['scale'],
      },
    ],
  });
});

test.each<[string, Record<string, PlainFact>, string[]]>([
  ['欠税 and 高新技术企业', {}, ['arrears', 'high-tech']],
  ['欠税 and 高新技术企业', { arrears: { value: true } }, ['high-tech']],
  ['欠税 and 高新技术企业', { arrears: { value: false } }, []],
  ['研发费用 / 营业收入 >= 0.03', { revenue: { value: '1' } }, ['rd-expense']],
  ['研发费用 / 营业收入 >= 0.03', { revenue: { value: '0' }, 'rd-expense': { value: '1' } }, ['revenue']],
  ['if 欠税 then 营业收入 > 1 else 研发费用 > 1', {}, ['arrears']],
  ['if 欠税 then 营业收入 > 1 else 研发费用 > 1', { arrears: { value: false } }, ['rd-expense']],
  [
    '(if 欠税 then 营业收入 else 研发费用) > 从业人数 * 2',
    { arrears: { value: true } },
    ['revenue', 'headcount'],
  ],
  ['some x in 经营项目 satisfies x = 所属行业', {}, ['trades']],
  ['some x in 经营项目 satisfies x = 所属行业', { trades: { value: ['茶'] } }, ['industry']],
  ['营业收入 in (1, 研发费用)', { revenue: { value: '2' } }, ['rd-expense']],
  ['has value(营业收入)', {}, ['revenue']],
  ['not(is known(营业收入))', {}, []],
])('%s with %j waits for %j', (text, facts, missing) => {
  expect(explainRule(ruleOf(text), factsOf(facts)).missing).toEqual(missing);
});

test('an explanation says what the compiled rule says, in every node', () => {
  const walk = (node: Explanation): Explanation[] => [node, ...node.children.flatMap(walk)];
  fc.assert(
    fc.property(rules, subject, (rule, facts) => {
      const explanation = explainRule(rule, facts);
      expect(explanation.outcome).toBe(compileRule(rule)(facts));
      for (const node of walk(explanation)) {
        expect(node.outcome, node.text).toBe(compileRule(ruleOf(node.text))(facts));
        expect(rule.text.slice(node.from, node.to)).toBe(node.text);
        if (node.outcome !== 'unknown') expect(node.missing).toEqual([]);
        else expect(node.missing.length, node.text).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('telling anything that is not missing leaves an unknown rule unknown', () => {
  fc.assert(
    fc.property(rules, subject, subject, (rule, facts, other) => {
      const { outcome, missing } = explainRule(rule, facts);
      // `is known` asks about the knowledge itself, so any telling may turn it.
      if (outcome !== 'unknown' || rule.text.includes('is known')) return;
      const told = Object.fromEntries(
        Object.keys(facts).map((id) => [id, missing.includes(id) ? facts[id] : tell(facts[id], other[id])]),
      );
      expect(compileRule(rule)(told), rule.text).toBe('unknown');
    }),
    { numRuns: 400 },
  );
});

test('telling what is missing, again and again, settles the rule unless it divides by zero', () => {
  fc.assert(
    fc.property(rules, subject, subject, (rule, facts, other) => {
      if (rule.text.includes('/')) return;
      let told = { ...facts };
      for (let round = 0; round <= sampleVocabulary.length; round += 1) {
        const { outcome, missing } = explainRule(rule, told);
        if (outcome !== 'unknown') return;
        for (const id of missing) told = { ...told, [id]: tell(undefined, other[id]) ?? 'none' };
      }
      expect.unreachable(rule.text);
    }),
    { numRuns: 300 },
  );
});

type Known = (typeof subject extends fc.Arbitrary<infer Facts> ? Facts : never)[string];

function tell(fact: Known, other: Known): Known {
  if (fact !== undefined && fact !== 'unknown') return fact;
  return other === undefined || other === 'unknown' ? 'none' : other;
}
