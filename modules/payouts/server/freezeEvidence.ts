import type { Policy, PolicyRule } from '#modules/policies/index.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { explainRule } from '#platform/rules/pure/explain/explainRule.ts';
import type { Explanation } from '#platform/rules/pure/explain/explanation.ts';
import type { Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { presentFact } from '#platform/rules/pure/facts/presentFact.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';

/** Why a firm was held to qualify, as it was known on the day: enough to decide it again. */
export interface Evidence {
  policy: string;
  version: number;
  day: string;
  profileVersion: number;
  conditions: {
    id: string;
    article?: string;
    rule: string;
    attributes: string[];
    explanation: Explanation;
  }[];
  facts: Record<string, PlainFact>;
  /** Who said what of them, and of which day. */
  said: Said[];
  /** Yuan. */
  amount: string;
}

export interface Said {
  attribute: string;
  source: string;
  asOf: string;
  fact: PlainFact;
}

export interface Known {
  facts: Facts;
  said: readonly Said[];
  profileVersion: number;
  day: string;
  /** Yuan. */
  amount: string;
}

/**
 * Freezes what a decision rests on (POL-04.r1).
 * @throws Problem payout.notEligible naming the first condition that is not met or not known
 */
export function freezeEvidence(
  { policy, version }: Pick<Policy, 'policy' | 'version'>,
  { conditions }: PolicyRule,
  { facts, said, profileVersion, day, amount }: Known,
): Evidence {
  const explained = conditions.map(({ id, article, rule }) => ({
    id,
    ...(article ? { article } : {}),
    rule: rule.text,
    attributes: [...new Set(attributesOf(rule))].sort(),
    explanation: explainRule(rule, facts),
  }));
  const failing = explained.find(({ explanation }) => explanation.outcome !== 'true');
  if (failing) {
    const { id, rule, explanation } = failing;
    throw new Problem('payout.notEligible', 422, {
      params: { condition: id, rule, outcome: explanation.outcome },
    });
  }
  const asked = new Set(conditions.flatMap(({ rule }) => attributesOf(rule)));
  const used = [...asked].sort().map((id) => [id, presentFact(facts[id] ?? 'unknown')] as const);
  return {
    policy,
    version,
    day,
    profileVersion,
    conditions: explained,
    facts: Object.fromEntries(used),
    said: said
      .filter(({ attribute }) => asked.has(attribute))
      .map(({ attribute, source, asOf, fact }) => ({ attribute, source, asOf, fact }))
      .sort((a, b) => (`${a.attribute} ${a.source}` < `${b.attribute} ${b.source}` ? -1 : 1)),
    amount,
  };
}
