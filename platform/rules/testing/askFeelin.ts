import { date, evaluate } from 'feelin';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import { exactText } from '#platform/rules/pure/exact/exactText.ts';
import { type FeelNames, feelName, feelNoneName } from '#platform/rules/pure/export/feelName.ts';
import { toFeel } from '#platform/rules/pure/export/toFeel.ts';
import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import type { Attribute, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/** What an independent FEEL engine says of the exported rule. It computes in doubles. */
export function askFeelin(
  rule: Rule,
  vocabulary: Vocabulary,
  facts: Facts,
  names: FeelNames = 'id',
): Outcome {
  const { value } = evaluate(toFeel(rule, names), feelContext(vocabulary, facts, names));
  if (value === true) return 'true';
  if (value === false) return 'false';
  if (value === null) return 'unknown';
  throw new Error(`not a truth value: ${String(value)}`);
}

export function feelContext(vocabulary: Vocabulary, facts: Facts, names: FeelNames): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  for (const attribute of vocabulary) {
    const fact = facts[attribute.id] ?? 'unknown';
    context[feelName(attribute, names)] = plainValue(attribute, fact);
    context[feelNoneName(attribute, names)] = fact === 'none';
  }
  return context;
}

function plainValue(attribute: Attribute, fact: Fact): unknown {
  if (fact === 'unknown') return null;
  if (fact === 'none') return attribute.type === 'texts' ? [] : null;
  if (isExact(fact.value)) return Number(exactText(fact.value).text);
  return attribute.type === 'date' ? date(String(fact.value)) : fact.value;
}
