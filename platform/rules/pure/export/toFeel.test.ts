import fc from 'fast-check';
import { evaluate } from 'feelin';
import { expect, test } from 'vitest';
import { arbitraryFacts } from '../../testing/arbitraryFacts.ts';
import { arbitraryAmountText, arbitraryRuleText } from '../../testing/arbitraryRule.ts';
import { askFeelin, feelContext } from '../../testing/askFeelin.ts';
import { askFeelinAll } from '../../testing/askFeelinAll.ts';
import { decideWith, kleene } from '../../testing/decideWith.ts';
import { faultyEvaluators } from '../../testing/faultyEvaluators.ts';
import { ruleOf } from '../../testing/ruleOf.ts';
import { ruleOfChance, samplePairs } from '../../testing/samplePairs.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { uncheckedFormula } from '../../testing/uncheckedRule.ts';
import { compileRule, evaluateValue } from '../evaluate/compileRule.ts';
import { presentFact } from '../facts/presentFact.ts';
import { formulaToFeel, toFeel } from './toFeel.ts';

const minute = 60_000;

test('another FEEL engine gives the same answer to every rule exported in Chinese', {
  timeout: 3 * minute,
}, () => {
  const tally = { true: 0, false: 0, unknown: 0 };
  const subjects = fc.array(arbitraryFacts(sampleVocabulary), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(arbitraryRuleText, subjects, (text, many) => {
      const rule = ruleOfChance(text);
      if (rule === undefined) return;
      const decide = compileRule(rule);
      for (const facts of many) {
        const outcome = decide(facts);
        expect(outcome, `${text}\n${toFeel(rule, 'zh')}`).toBe(
          askFeelin(rule, sampleVocabulary, facts, 'zh'),
        );
        tally[outcome] += 1;
      }
    }),
    { numRuns: 240 },
  );
  expect(tally.true + tally.false + tally.unknown).toBeGreaterThan(700);
  // Each outcome must be common, or agreement says little.
  expect(Math.min(tally.true, tally.false, tally.unknown)).toBeGreaterThan(100);
});

test('it gives the same amounts, and null where there is none or it is unknown', { timeout: minute }, () => {
  fc.assert(
    fc.property(arbitraryAmountText, arbitraryFacts(sampleVocabulary), (text, facts) => {
      const formula = uncheckedFormula(text);
      const fact = presentFact(evaluateValue(formula, facts));
      const { value } = evaluate(formulaToFeel(formula), feelContext(sampleVocabulary, facts, 'id'));
      // Doubles know a negative zero.
      const amount = typeof value === 'number' ? value + 0 : value;
      expect(amount, text).toBe(typeof fact === 'string' ? null : Number(fact.value));
    }),
    { numRuns: 500 },
  );
});

test('the exported text is plain FEEL over readable names', () => {
  expect(toFeel(ruleOf('从业人数 >= 10'))).toBe('(if headcount__none then false else (headcount >= 10))');
  expect(toFeel(ruleOf('Headcount last year >= 10'))).toContain('(last_headcount >= 10)');
  expect(toFeel(ruleOf('规模类型 = "小型"'), 'zh')).toBe(
    '(if 规模类型__none then false else (if 规模类型 = null then null else 规模类型 = "small"))',
  );
  // FEEL reads neither a name that begins with a digit nor, for certain, one with spaces.
  expect(toFeel(ruleOf('2025年营业收入 >= 10'), 'zh')).toContain('(revenue2025 >= 10)');
  expect(toFeel(ruleOf('从业人数 / 上年从业人数 >= 10'), 'en')).toContain('(Headcount / last_headcount)');
});

test('a text that would explode is refused', () => {
  const nested = (depth: number): string => (depth === 0 ? '营业收入' : `min(1, ${nested(depth - 1)})`);
  expect(() => toFeel(ruleOf(`${nested(40)} > 1`))).toThrow('rules.exportTooLong');
});

test('the comparison finds every planted fault', { timeout: 3 * minute }, () => {
  const sample = samplePairs(20261122, 500, 6);
  const asked = sample.flatMap(({ rule, subjects }) => {
    const contexts = subjects.map((facts) => feelContext(sampleVocabulary, facts, 'id'));
    const answers = askFeelinAll(rule, sampleVocabulary, contexts);
    return subjects.map((facts, index) => ({ rule, facts, answer: answers[index] }));
  });
  const misses = (evaluate: (typeof faultyEvaluators)[string]) =>
    asked.filter(({ rule, facts, answer }) => evaluate(rule, facts) !== answer).length;
  expect(misses((rule, facts) => decideWith(kleene, rule.condition, facts))).toBe(0);
  const unseen = Object.entries(faultyEvaluators).filter(([, evaluate]) => misses(evaluate) === 0);
  expect(unseen.map(([name]) => name)).toEqual([]);
});
