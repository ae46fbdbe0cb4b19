import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { CaseState } from './caseState.ts';
import type { Process, RuleAction } from './definition.ts';
import type { FactJson } from './factJson.ts';

export interface RuleVerdict {
  action: string;
  /** The rule that decided, cited in the record of the action. */
  rule: string;
  gives?: RuleAction['gives'];
}

/**
 * The action that a rule takes on arrival in this state, or undefined: no rule is declared, none is true, or
 * one is unknown. Unknown never decides; the case waits for its holder.
 */
export function decideByRule(process: Process, state: CaseState): RuleVerdict | undefined {
  for (const { action, when, gives } of process.states[state.state]?.decidedBy?.actions ?? []) {
    const outcome = ruleOutcome(process, when, state.facts);
    if (outcome === 'true') return { action, rule: when, ...(gives && { gives }) };
    if (outcome === 'unknown') return undefined;
  }
  return undefined;
}

/** What a rule of this process says over facts as a case keeps them. */
export function ruleOutcome(
  process: Pick<Process, 'vocabulary'>,
  text: string,
  facts: Record<string, FactJson>,
): Outcome {
  return compiled(process.vocabulary, text)(caseFacts(process.vocabulary, facts));
}

/**
 * Case facts as rules read them: an absent one is unknown, null is known to be none. Facts that the
 * vocabulary does not name are no business of its rules.
 */
export function caseFacts(vocabulary: Vocabulary, facts: Record<string, FactJson>): Facts {
  const plain: Record<string, unknown> = {};
  for (const { id } of vocabulary) {
    const value = facts[id];
    if (value === undefined) continue;
    plain[id] = value === null ? 'none' : { value: typeof value === 'number' ? String(value) : value };
  }
  const read = readFacts(vocabulary, plain);
  if ('problems' in read)
    throw new Error(`facts do not fit the vocabulary: ${JSON.stringify(read.problems)}`);
  return read.facts;
}

type Decide = (facts: Facts) => Outcome;
const cache = new WeakMap<Vocabulary, Map<string, Decide>>();

// Rules are parsed when a definition is published, so a failure here is a fault of ours, not of the case.
function compiled(vocabulary: Vocabulary, text: string): Decide {
  const rules = cache.get(vocabulary) ?? new Map<string, Decide>();
  cache.set(vocabulary, rules);
  const known = rules.get(text);
  if (known) return known;
  const parsed = parseRule(text, vocabulary);
  if ('problems' in parsed) throw new Error(`rule does not parse: ${text}`);
  const decide = compileRule(parsed.rule);
  rules.set(text, decide);
  return decide;
}
