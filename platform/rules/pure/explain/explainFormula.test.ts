import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryExactFacts } from '../../testing/arbitraryExactFacts.ts';
import { arbitraryExactAmountText } from '../../testing/arbitraryExactRule.ts';
import { factsOf, formulaOf } from '../../testing/ruleOf.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { uncheckedFormula } from '../../testing/uncheckedRule.ts';
import { evaluateValue } from '../evaluate/compileRule.ts';
import { presentFact } from '../facts/presentFact.ts';
import { explainAmount, explainFormula } from './explainFormula.ts';
import type { ValueExplanation } from './explanation.ts';

const tiers = formulaOf('min(if 从业人数 >= 50 then 研发费用 * 0.1 else 研发费用 * 0.05, 1000) / 3');

test('an amount is explained part by part: the tier taken, the cap, the rounding at the end', () => {
  const facts = factsOf({ headcount: { value: '50' }, 'rd-expense': { value: '20000.01' } });
  const { explanation, ...amount } = explainAmount(tiers, facts);
  expect(amount).toEqual({ amount: { value: '333.33' }, rounding: 'halfUp', isRounded: true });
  expect(JSON.parse(JSON.stringify(explanation))).toMatchObject({
    kind: 'arithmetic',
    value: { value: '333.333333' },
    children: [
      {
        kind: 'min',
        value: { value: '1000' },
        chosen: 1,
        children: [
          {
            kind: 'if',
            value: { value: '2000.001' },
            condition: { text: '从业人数 >= 50', outcome: 'true', value: { value: '50' } },
            children: [{ text: '研发费用 * 0.1', value: { value: '2000.001' } }],
          },
          { kind: 'number', text: '1000' },
        ],
      },
      { text: '3' },
    ],
  });
  expect(explainAmount(tiers, facts, 'up').amount).toEqual({ value: '333.34' });
});

test('below the cap the rate decides, and a whole fen is not called rounded', () => {
  const facts = factsOf({ headcount: { value: '49' }, 'rd-expense': { value: '600' } });
  const { amount, isRounded, explanation } = explainAmount(tiers, facts);
  expect([amount, isRounded]).toEqual([{ value: '10' }, false]);
  expect(explanation.children[0]).toMatchObject({ chosen: 0, value: { value: '30' } });
});

test('while the tier is unknown both are shown, and what is missing is named', () => {
  const { amount, explanation } = explainAmount(tiers, factsOf({ 'rd-expense': { value: '600' } }));
  expect(amount).toBe('unknown');
  expect(explanation.missing).toEqual(['headcount']);
  expect(explanation.children[0]!.children[0]).toMatchObject({
    condition: { outcome: 'unknown', missing: ['headcount'] },
    children: [{ value: { value: '60' } }, { value: { value: '30' } }],
  });
  const none = explainAmount(tiers, factsOf({ headcount: { value: '1' }, 'rd-expense': 'none' }));
  expect(none.amount).toBe('none');
});

test('every part of a generated amount shows what the evaluator finds for it, and JSON carries all of it', () => {
  fc.assert(
    fc.property(arbitraryExactAmountText, arbitraryExactFacts(sampleVocabulary), (text, facts) => {
      const explanation = explainFormula(uncheckedFormula(text), facts);
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
      const check = (part: ValueExplanation): void => {
        const alone = presentFact(evaluateValue(uncheckedFormula(part.text), facts));
        expect(part.value, part.text).toEqual(alone);
        if (part.value !== 'unknown') expect(part.missing).toEqual([]);
        part.children.forEach(check);
      };
      check(explanation);
    }),
    { numRuns: 150 },
  );
});
