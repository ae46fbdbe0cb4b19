import type { Text } from '#platform/i18n/pure/text.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import { explainRule } from '#platform/rules/pure/explain/explainRule.ts';
import type { Explanation } from '#platform/rules/pure/explain/explanation.ts';
import { type NeededBound, neededBounds } from '#platform/rules/pure/explain/neededBounds.ts';
import { type Obstacle, smallestGap } from '#platform/rules/pure/explain/smallestGap.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { Condition } from '#platform/rules/pure/tree/condition.ts';
import { partsOf, type TreeNode } from '#platform/rules/pure/tree/parts.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { HERE, type ParsedCondition } from '../ruleOf.ts';
import type { Matcher } from './matcher.ts';

/** One thing between a firm and a condition. */
export interface Hindrance {
  /** What would have to be so, in plain words. */
  words: Text;
  /** Only has to be known: nobody has said that it is otherwise. */
  isUnknown: boolean;
  attributes: readonly string[];
  /** For figures: what one of them alone would have to be, the rest staying as it is. */
  needs: readonly NeededBound[];
}

export interface DecidedCondition {
  condition: ParsedCondition;
  outcome: Outcome;
  words: Text;
  /** Attributes without which it cannot be settled. */
  missing: readonly string[];
  hindrances: readonly Hindrance[];
}

export interface ExplainedMatch {
  outcome: Outcome;
  conditions: DecidedCondition[];
  /** False when no change of facts brings it about, or only moving to another place would. */
  isWithinReach: boolean;
}

/** Each condition of a policy for one firm: met, failed or unknown, and the least that would have to change. */
export function explainMatch({ rule, decide }: Matcher, facts: Facts): ExplainedMatch {
  const conditions = rule.conditions.map((condition): DecidedCondition & { isReachable: boolean } => {
    const explained = explainRule(condition.rule, facts);
    const gap = smallestGap(explained);
    return {
      condition,
      outcome: explained.outcome,
      words: aloud(condition.rule),
      missing: explained.missing,
      hindrances: (gap ?? []).map((obstacle) => hindranceOf(condition.rule, obstacle, facts)),
      isReachable: gap !== undefined && !(condition.id === HERE && explained.outcome === 'false'),
    };
  });
  return {
    outcome: decide(facts),
    conditions,
    isWithinReach: conditions.every(({ isReachable }) => isReachable),
  };
}

function hindranceOf(rule: Rule, obstacle: Obstacle, facts: Facts): Hindrance {
  const { leaf, wanted } = obstacle;
  const node = findLeaf(rule.condition, leaf);
  if (!node) throw new Error(`no part of the rule: ${leaf.text}`);
  const { from, to } = leaf;
  const asked: Condition = wanted === 'true' ? node : { kind: 'not', part: node, from, to };
  return {
    words: aloud({ text: rule.text, condition: asked }),
    isUnknown: leaf.outcome === 'unknown',
    attributes: attributesOf({ text: rule.text, condition: node }),
    needs: neededBounds(rule, obstacle, facts),
  };
}

function findLeaf(node: TreeNode, leaf: Explanation): Condition | undefined {
  if (node.kind === leaf.kind && node.from === leaf.from && node.to === leaf.to) return node as Condition;
  for (const part of partsOf(node)) {
    const found = findLeaf(part, leaf);
    if (found) return found;
  }
  return undefined;
}

function aloud(rule: Rule): Text {
  return { zh: readAloud(rule, 'zh-CN'), en: readAloud(rule, 'en') };
}
