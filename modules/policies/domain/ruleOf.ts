import { Problem } from '#platform/errors/pure/problem.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { RuleProblem } from '#platform/rules/pure/parse/problem.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Policy } from './policy.ts';
import type { PolicyCondition } from './policyParts.ts';

/** One condition as it is decided and shown: with its own rule and its article. */
export interface ParsedCondition extends Omit<PolicyCondition, 'rule'> {
  readonly rule: Rule;
}

export interface PolicyRule {
  /** All conditions as one rule; with two or more, its top-level parts are the conditions in their order. */
  readonly rule: Rule;
  readonly conditions: readonly ParsedCondition[];
}

type WithRules = Pick<Policy, 'policy' | 'level' | 'place' | 'conditions'>;

/** The profile's attribute that lists where a firm is registered, and every place above that. */
const REGISTERED_PLACES = 'registered-places';
/** Id of the condition that nobody writes: a policy of a place is for the firms of the place. */
export const HERE = 'registered-here';

const everybody: Rule = { text: 'true', condition: { kind: 'constant', value: true, from: 0, to: 4 } };

/** What a policy asks: for one of a place, first that the firm is registered there; then what the file says. */
export function conditionsOf({ level, place, conditions }: Omit<WithRules, 'policy'>): PolicyCondition[] {
  if (level === 'national') return [...conditions];
  return [{ id: HERE, rule: `list contains(${REGISTERED_PLACES}, "${place}")` }, ...conditions];
}

/**
 * What a policy asks of a firm, all conditions joined.
 * @throws Problem policy.badRule for a policy that `checkPolicy` finds at fault
 */
export function ruleOf(policy: WithRules, vocabulary: Vocabulary): PolicyRule {
  const asked = conditionsOf(policy);
  const conditions = asked.map((condition) => ({
    ...condition,
    rule: ruleFrom(condition.rule, vocabulary, policy.policy),
  }));
  if (conditions.length < 2) return { rule: conditions[0]?.rule ?? everybody, conditions };
  return { rule: ruleFrom(joinedText(asked), vocabulary, policy.policy), conditions };
}

/** What is wrong with the conditions taken together, such as two that exclude each other. Each reads by itself. */
export function problemsTogether(policy: WithRules, vocabulary: Vocabulary): RuleProblem[] {
  const asked = conditionsOf(policy);
  if (asked.length < 2) return [];
  const parsed = parseRule(joinedText(asked), vocabulary);
  return 'problems' in parsed ? parsed.problems : [];
}

/** Brackets keep each condition one part of the chain. */
function joinedText(conditions: readonly PolicyCondition[]): string {
  return conditions.map(({ rule }) => `(${rule})`).join('\nand ');
}

/** @throws Problem policy.badRule */
export function ruleFrom(text: string, vocabulary: Vocabulary, policy: string): Rule {
  const parsed = parseRule(text, vocabulary);
  if ('rule' in parsed) return parsed.rule;
  throw new Problem('policy.badRule', 422, {
    params: { policy },
    fields: parsed.problems.map(({ code, params }) => ({
      path: 'conditions',
      code: `rules.problems.${code}.message`,
      params: { ...params },
    })),
  });
}
