import type { NamedRule } from '#platform/matching/pure/namedRule.ts';
import { parseFormula, parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Formula } from '#platform/rules/pure/tree/rule.ts';
import { cityVocabulary } from './cityAttributes.ts';
import { makePolicies } from './makePolicies.ts';

export interface MadeRule extends NamedRule {
  readonly amount?: Formula;
}

/** Made-up policies, parsed. @throws Error when the generator wrote one that the linter refuses. */
export function makeRules(seed: number, count: number): MadeRule[] {
  return makePolicies(seed, count).map(({ id, text, amount }) => {
    const parsed = parseRule(text, cityVocabulary);
    if ('problems' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
    if (amount === undefined) return { id, rule: parsed.rule };
    const formula = parseFormula(amount, cityVocabulary, 'money');
    if ('problems' in formula) throw new Error(`${amount}: ${JSON.stringify(formula.problems)}`);
    return { id, rule: parsed.rule, amount: formula.formula };
  });
}
