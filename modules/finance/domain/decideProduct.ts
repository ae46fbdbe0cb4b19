import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { type Reason, reasonsOf } from '#platform/rules/pure/reading/reasonsOf.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

export interface Decision {
  outcome: Outcome;
  reasons: Reason[];
  /** Ids of the attributes that the conditions ask about. */
  asks: string[];
}

/**
 * Whether a product fits a firm. Without conditions, or with some that do not read, nobody knows: the institution
 * tells; it is never taken for a yes.
 */
export function decideProduct(conditions: string | null, facts: Facts, vocabulary: Vocabulary): Decision {
  const parsed = conditions === null ? undefined : parseRule(conditions, vocabulary);
  if (!parsed || 'problems' in parsed) return { outcome: 'unknown', reasons: [], asks: [] };
  const { rule } = parsed;
  return {
    outcome: compileRule(rule)(facts),
    reasons: reasonsOf(rule, facts, vocabulary),
    asks: attributesOf(rule),
  };
}

/** Whether conditions typed into the list are a rule over the profile. */
export function readsAsRule(conditions: string, vocabulary: Vocabulary): boolean {
  return 'rule' in parseRule(conditions, vocabulary);
}

const RANK = { true: 0, unknown: 1, false: 2 } as const;

/** Those that fit first, then what is open, then what fails by the fewest conditions. */
export function byFit(a: Decision, b: Decision): number {
  return RANK[a.outcome] - RANK[b.outcome] || failing(a) - failing(b);
}

function failing({ reasons }: Decision): number {
  return reasons.filter(({ outcome }) => outcome !== 'true').length;
}
