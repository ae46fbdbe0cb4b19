import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFacts } from '../../testing/arbitraryFacts.ts';
import { arbitraryAmountText, arbitraryRuleText } from '../../testing/arbitraryRule.ts';
import { ruleOfChance } from '../../testing/samplePairs.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { uncheckedFormula, uncheckedRule } from '../../testing/uncheckedRule.ts';
import type { Facts } from '../facts/fact.ts';
import { presentFact } from '../facts/presentFact.ts';
import { compileFormula, compileRule } from './compileRule.ts';
import type { Outcome } from './outcome.ts';

const texts = arbitraryRuleText.filter((text) => ruleOfChance(text) !== undefined);
const subjects = fc.array(arbitraryFacts(sampleVocabulary), { minLength: 5, maxLength: 5 });

/** Two ways to write one thing, from three conditions. */
const laws: Record<string, (a: string, b: string, c: string) => [string, string]> = {
  'De Morgan, and': (a, b) => [`not((${a}) and (${b}))`, `not(${a}) or not(${b})`],
  'De Morgan, or': (a, b) => [`not((${a}) or (${b}))`, `not(${a}) and not(${b})`],
  'double negation': (a) => [`not(not(${a}))`, a],
  'absorption, and': (a, b) => [`(${a}) and ((${a}) or (${b}))`, a],
  'absorption, or': (a, b) => [`(${a}) or ((${a}) and (${b}))`, a],
  idempotence: (a) => [`(${a}) and (${a})`, a],
  commutation: (a, b) => [`(${a}) and (${b})`, `(${b}) and (${a})`],
  association: (a, b, c) => [`(${a}) or ((${b}) or (${c}))`, `(${a}) or (${b}) or (${c})`],
  distribution: (a, b, c) => [`(${a}) and ((${b}) or (${c}))`, `((${a}) and (${b})) or ((${a}) and (${c}))`],
  'true is neutral in and': (a) => [`true and (${a})`, a],
  'false settles and': (a) => [`false and (${a})`, 'false'],
  'true settles or': (a) => [`(${a}) or true`, 'true'],
  'not turns the branches of if': (a, b, c) => [
    `if not(${a}) then ${b} else ${c}`,
    `if ${a} then ${c} else ${b}`,
  ],
};

test.each(Object.entries(laws))('%s', (_name, law) => {
  fc.assert(
    fc.property(texts, texts, texts, subjects, (a, b, c, many) => {
      const [left, right] = law(a, b, c).map((text) => compileRule(uncheckedRule(text)));
      for (const facts of many) expect(left!(facts)).toBe(right!(facts));
    }),
    { numRuns: 60 },
  );
});

test('a membership is the or of its tests, a range the and of its ends, != the not of =', () => {
  fc.assert(
    fc.property(subjects, (many) => {
      const same: [string, string][] = [
        [
          '营业收入 in (1, 研发费用, [2..3))',
          '营业收入 = 1 or 营业收入 = 研发费用 or (营业收入 >= 2 and 营业收入 < 3)',
        ],
        ['营业收入 between 研发费用 and 3', '营业收入 >= 研发费用 and 营业收入 <= 3'],
        ['规模类型 != "小型"', 'not(规模类型 = "小型")'],
        ['营业收入 != 研发费用', 'not(营业收入 = 研发费用)'],
      ];
      for (const [left, right] of same) {
        for (const facts of many)
          expect(compileRule(uncheckedRule(left))(facts), left).toBe(
            compileRule(uncheckedRule(right))(facts),
          );
      }
    }),
  );
});

/** Fills some of the unknown facts from another subject. */
function learn(facts: Facts, other: Facts): Facts {
  const ids = Object.keys(facts);
  const isUnknown = (id: string) => facts[id] === undefined || facts[id] === 'unknown';
  return Object.fromEntries(ids.map((id) => [id, isUnknown(id) ? other[id] : facts[id]]));
}

/** `is known` asks about the knowledge itself, so it is the one condition that learning may turn. */
function asksAboutKnowledge(text: string): boolean {
  return text.includes('is known');
}

test('learning a fact settles what was unknown and never overturns what was settled', () => {
  fc.assert(
    fc.property(texts, subjects, subjects, (text, many, others) => {
      if (asksAboutKnowledge(text)) return;
      const decide = compileRule(uncheckedRule(text));
      for (const [index, facts] of many.entries()) {
        const before: Outcome = decide(facts);
        if (before !== 'unknown') expect(decide(learn(facts, others[index]!)), text).toBe(before);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same holds for amounts', () => {
  fc.assert(
    fc.property(arbitraryAmountText, subjects, subjects, (text, many, others) => {
      if (asksAboutKnowledge(text)) return;
      const evaluate = compileFormula(uncheckedFormula(text));
      for (const [index, facts] of many.entries()) {
        const before = evaluate(facts);
        if (before === 'unknown') continue;
        expect(presentFact(evaluate(learn(facts, others[index]!))), text).toEqual(presentFact(before));
      }
    }),
    { numRuns: 200 },
  );
});
