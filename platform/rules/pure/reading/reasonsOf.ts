import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { explainRule } from '../explain/explainRule.ts';
import type { Facts } from '../facts/fact.ts';
import type { Rule } from '../tree/rule.ts';
import type { Vocabulary } from '../vocabulary/attribute.ts';
import { sayCondition } from './sayCondition.ts';
import { voiceOf } from './voice.ts';

/** One condition of a rule in plain words, how it came out, and what is not known yet. */
export const Reason = z.object({
  words: Text,
  outcome: z.enum(['true', 'false', 'unknown']),
  missing: z.array(z.object({ id: z.string(), names: Text })),
});
export type Reason = z.infer<typeof Reason>;

/** Why a rule came out as it did: one line for each condition that it joins by `and`, in the order of the text. */
export function reasonsOf(rule: Rule, facts: Facts, vocabulary: Vocabulary): Reason[] {
  const { condition } = rule;
  const whole = explainRule(rule, facts);
  const isChain = condition.kind === 'and';
  const parts = isChain ? condition.parts : [condition];
  const nodes = isChain ? whole.children : [whole];
  const [zh, en] = [voiceOf('zh-CN'), voiceOf('en')];
  return parts.map((part, n) => ({
    words: { zh: sayCondition(part, zh), en: asSentence(sayCondition(part, en)) },
    outcome: nodes[n]!.outcome,
    missing: nodes[n]!.missing.flatMap((id) => {
      const found = vocabulary.find((attribute) => attribute.id === id);
      return found ? [{ id, names: found.names }] : [];
    }),
  }));
}

/** Names begin with a small letter where they stand inside a sentence; a reason is a line of its own. */
function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
