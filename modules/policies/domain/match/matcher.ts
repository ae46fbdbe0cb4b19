import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { type Amount, amountFormulaOf, compileAmount } from '../amountOf.ts';
import type { Policy } from '../policy.ts';
import { type PolicyRule, ruleOf } from '../ruleOf.ts';

/** A version made ready to be held against many firms. */
export interface Matcher {
  readonly policy: string;
  readonly version: number;
  readonly body: Policy;
  readonly rule: PolicyRule;
  readonly decide: (facts: Facts) => Outcome;
  readonly amount: (facts: Facts) => Amount;
  /** Attributes that the conditions or the amount ask about. */
  readonly asks: ReadonlySet<string>;
}

/** @param body with the place where it holds here. @throws Problem policy.badRule */
export function matcherOf(body: Policy, vocabulary: Vocabulary): Matcher {
  const rule = ruleOf(body, vocabulary);
  const formula = amountFormulaOf(body, vocabulary);
  return {
    policy: body.policy,
    version: body.version,
    body,
    rule,
    decide: compileRule(rule.rule),
    amount: compileAmount(body, vocabulary),
    asks: new Set([...attributesOf(rule.rule), ...(formula ? attributesOf(formula) : [])]),
  };
}
