import { openText } from '#platform/rules/pure/parse/openText.ts';
import { readCondition } from '#platform/rules/pure/parse/readCondition.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { sampleVocabulary } from './sampleVocabulary.ts';

/** A rule that the linter has not seen: it may be true of everyone or of no one. */
export function uncheckedRule(text: string): Rule {
  const opened = openText(text, sampleVocabulary);
  const condition = 'reading' in opened ? readCondition(opened.syntax, opened.reading) : undefined;
  if (condition === undefined) throw new Error(text);
  return { text, condition };
}
