import type { Matter } from '#modules/catalogue/contract.ts';
import { caseFacts } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { explainRule } from '#platform/rules/pure/explain/explainRule.ts';
import { smallestGap } from '#platform/rules/pure/explain/smallestGap.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { ConditionView } from '../contract.ts';

const OUTCOMES = { true: 'met', false: 'unmet', unknown: 'unknown' } as const;

/** Every condition of the matter over these facts: met, not met or unknown, and what stands in the way. */
export function explainConditions(matter: Matter, facts: Record<string, FactJson>): ConditionView[] {
  const vocabulary = matter.facts.map(({ from: _, ...attribute }) => attribute);
  const known = caseFacts(vocabulary, facts);
  return matter.conditions.map((condition) => {
    const parsed = parseRule(condition.rule, vocabulary);
    if ('problems' in parsed) throw new Error(`condition ${condition.id} of ${matter.matter} does not parse`);
    const explanation = explainRule(parsed.rule, known);
    return {
      id: condition.id,
      title: condition.title,
      outcome: OUTCOMES[explanation.outcome],
      basis: condition.basis,
      inWords: { zh: readAloud(parsed.rule, 'zh-CN'), en: readAloud(parsed.rule, 'en') },
      wayOut: condition.wayOut,
      obstacles: (smallestGap(explanation) ?? []).map(({ leaf }) => leaf.text),
    };
  });
}
