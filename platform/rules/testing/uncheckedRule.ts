import { openText } from '#platform/rules/pure/parse/openText.ts';
import { readCondition } from '#platform/rules/pure/parse/readCondition.ts';
import type { Reading } from '#platform/rules/pure/parse/reading.ts';
import { readValue } from '#platform/rules/pure/parse/readValue.ts';
import type { Syntax } from '#platform/rules/pure/parse/syntax.ts';
import type { Formula, Rule } from '#platform/rules/pure/tree/rule.ts';
import { sampleVocabulary } from './sampleVocabulary.ts';

/** A rule that the linter has not seen: it may be true of everyone or of no one. */
export function uncheckedRule(text: string): Rule {
  return { text, condition: read(text, readCondition) };
}

export function uncheckedFormula(text: string): Formula {
  const value = read(text, readValue);
  return { text, value, type: value.type };
}

function read<Node>(text: string, reader: (syntax: Syntax, reading: Reading) => Node | undefined): Node {
  const opened = openText(text, sampleVocabulary);
  const node = 'reading' in opened ? reader(opened.syntax, opened.reading) : undefined;
  if (node === undefined) throw new Error(text);
  return node;
}
