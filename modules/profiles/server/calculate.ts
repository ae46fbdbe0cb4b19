import { compileFormula } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Fact, Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { presentFact } from '#platform/rules/pure/facts/presentFact.ts';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import { parseFormula } from '#platform/rules/pure/parse/parseRule.ts';
import type { Formula } from '#platform/rules/pure/tree/rule.ts';
import type { ProfileAttribute } from '../domain/attribute.ts';
import type { Calculate } from '../domain/fold.ts';
import { profileVocabulary } from './attributes.ts';
import { askTable } from './tables.ts';

const formulas = new Map<string, { formula: Formula; evaluate: (facts: Facts) => Fact }>();

/** A formula or a decision table over what is known of the firm; exact, and never a guess. */
export const calculate: Calculate = (attribute, plain) => {
  const { derived } = attribute;
  if (!derived || 'yearsSince' in derived) return 'unknown';
  const facts = factsFrom(plain);
  if ('table' in derived) return presentFact(askTable(derived.table, facts));
  return presentFact(formulaOf(attribute).evaluate(facts));
};

/** @throws Error when the declaration is no formula of the profile */
export function formulaOf({ id, derived }: Pick<ProfileAttribute, 'id' | 'derived'>) {
  const known = formulas.get(id);
  if (known) return known;
  const text = derived && 'formula' in derived ? derived.formula : '';
  const parsed = parseFormula(text, profileVocabulary());
  if ('problems' in parsed) throw new Error(`${id}: ${JSON.stringify(parsed.problems)}`);
  const made = { formula: parsed.formula, evaluate: compileFormula(parsed.formula) };
  formulas.set(id, made);
  return made;
}

/** Facts that this module keeps, as rules take them. @throws Error when one is not of its type: it was checked before */
export function factsFrom(plain: Readonly<Record<string, PlainFact>>): Facts {
  const read = readFacts(profileVocabulary(), plain);
  if ('problems' in read) throw new Error(`kept facts are wrong: ${JSON.stringify(read.problems)}`);
  return read.facts;
}
