import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { presentFact } from '#platform/rules/pure/facts/presentFact.ts';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import { getAttribute, profileVocabulary } from './attributes.ts';

/**
 * A fact as it is kept (`100.00` and `100` are one), or what is wrong with it: not of the attribute's type, not in its
 * set, or of a day to come.
 */
export function soundFact(
  attribute: string,
  fact: unknown,
  { asOf, today }: { asOf: string; today: string },
): PlainFact | FieldProblem {
  if (asOf > today) return { path: attribute, code: 'profiles.values.dayToCome', params: { day: asOf } };
  const read = readFacts(profileVocabulary(), { [attribute]: fact });
  if ('problems' in read) {
    return { path: attribute, code: `profiles.values.${getAttribute(attribute).type}` };
  }
  return presentFact(read.facts[attribute] ?? 'unknown');
}
