import { describe, expect, it } from 'vitest';
import { exactFromInteger } from '#platform/rules/pure/exact/exact.ts';
import { explainRule } from '#platform/rules/pure/explain/explainRule.ts';
import { known } from '#platform/rules/pure/facts/fact.ts';
import { policyOf, vocabulary } from '../testing/policyOf.ts';
import { HERE, problemsTogether, ruleOf } from './ruleOf.ts';

const two = [
  { id: 'small', rule: '企业规模 = "小型" or 从业人数 < 20', article: '二' },
  { id: 'staff', rule: '从业人数 >= 5', article: '三' },
];

describe('ruleOf', () => {
  it('joins the conditions so that each stays one part, with its article', () => {
    const { rule, conditions } = ruleOf(policyOf({ conditions: two }), vocabulary);
    const { outcome, children } = explainRule(rule, {
      size: known('large'),
      staff: known(exactFromInteger(20)),
    });
    expect([outcome, ...children.map((child) => child.outcome)]).toEqual(['false', 'false', 'true']);
    expect(conditions.map(({ article }) => article)).toEqual(['二', '三']);
  });

  it('asks first whether the firm is registered in the place of the policy', () => {
    const policy = policyOf({ conditions: two, level: 'city', place: 'yunxi' });
    const { rule, conditions } = ruleOf(policy, vocabulary);
    expect(conditions[0]?.id).toBe(HERE);
    const elsewhere = explainRule(rule, { 'registered-places': known(['lanchuan', 'yunling', 'cn']) });
    expect(elsewhere.outcome).toBe('false');
  });

  it('is for everybody where nothing is asked', () => {
    expect(explainRule(ruleOf(policyOf({ conditions: [] }), vocabulary).rule, {}).outcome).toBe('true');
  });

  it('refuses what is no rule', () => {
    expect(() => ruleOf(policyOf({ conditions: [{ id: 'x', rule: '从业人数' }] }), vocabulary)).toThrow(
      'policy.badRule',
    );
    expect(problemsTogether(policyOf({ conditions: two }), vocabulary)).toEqual([]);
  });
});
