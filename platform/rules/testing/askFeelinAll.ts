import { evaluate } from 'feelin';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import { feelName, feelNoneName } from '#platform/rules/pure/export/feelName.ts';
import { toFeel } from '#platform/rules/pure/export/toFeel.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/**
 * What `askFeelin` says of many subjects at once: as the body of a function the rule is parsed only once.
 * `contexts` come from `feelContext`.
 */
export function askFeelinAll(
  rule: Rule,
  vocabulary: Vocabulary,
  contexts: readonly Record<string, unknown>[],
): Outcome[] {
  const names = vocabulary.flatMap((attribute) => [feelName(attribute, 'id'), feelNoneName(attribute, 'id')]);
  const given = names.map((name) => `_one.${name}`).join(', ');
  const answers = `for _one in _all return _decide(${given})`;
  const { value } = evaluate(
    `{ _decide: function(${names.join(', ')}) ${toFeel(rule)}, _answers: ${answers} }._answers`,
    { _all: contexts },
  );
  return (value as unknown[]).map(outcomeOf);
}

function outcomeOf(answer: unknown): Outcome {
  if (answer === true) return 'true';
  if (answer === false) return 'false';
  if (answer === null) return 'unknown';
  throw new TypeError(`not a truth value: ${String(answer)}`);
}
