import type { Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import { parseFormula, parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Formula, Rule } from '#platform/rules/pure/tree/rule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { sampleVocabulary } from './sampleVocabulary.ts';

/** A rule that must be right; the test fails with its problems otherwise. */
export function ruleOf(text: string, vocabulary: Vocabulary = sampleVocabulary): Rule {
  const parsed = parseRule(text, vocabulary);
  if ('rule' in parsed) return parsed.rule;
  throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
}

export function formulaOf(text: string, vocabulary: Vocabulary = sampleVocabulary): Formula {
  const parsed = parseFormula(text, vocabulary);
  if ('formula' in parsed) return parsed.formula;
  throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
}

export function factsOf(plain: Record<string, PlainFact>, vocabulary: Vocabulary = sampleVocabulary): Facts {
  const read = readFacts(vocabulary, plain);
  if ('facts' in read) return read.facts;
  throw new Error(JSON.stringify(read.problems));
}
