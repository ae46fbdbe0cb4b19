import type { Vocabulary } from '../vocabulary/attribute.ts';
import { indexVocabulary } from '../vocabulary/indexVocabulary.ts';
import { findSyntaxProblem } from './findSyntaxProblem.ts';
import { markNames } from './markNames.ts';
import { type RuleProblem, ruleProblem } from './problem.ts';
import type { Reading } from './reading.ts';
import { scanText } from './scanText.ts';
import { scanWords } from './scanWords.ts';
import { childrenOf, parseSyntax, type Syntax } from './syntax.ts';

/**
 * Room for about a hundred conditions. It keeps a hostile text from costing time, and stays below the size
 * (some 1,100 nodes) at which the grammar's parser starts to drop readings and reports errors that are none.
 */
const longest = 2000;

/** From text to the grammar's tree, or the problems that stand before any tree. */
export function openText(
  text: string,
  vocabulary: Vocabulary,
): { syntax: Syntax; reading: Reading } | { problems: RuleProblem[] } {
  const index = indexVocabulary(vocabulary);
  const whole = { from: 0, to: text.length };
  if (text.length > longest) return { problems: [ruleProblem(text, 'tooLong', whole, { longest })] };
  if (text.trim() === '') return { problems: [ruleProblem(text, 'emptyRule', whole)] };
  const { marked, names } = markNames(text, index);
  const scanned = [...scanText(text), ...scanWords(text, marked, index.byName)];
  if (scanned.length > 0) return { problems: scanned.sort((a, b) => a.from - b.from) };
  const top = parseSyntax(marked);
  const problem = findSyntaxProblem(text, top);
  if (problem !== undefined) return { problems: [problem] };
  const syntax = childrenOf(top)[0];
  if (syntax === undefined) return { problems: [ruleProblem(text, 'emptyRule', whole)] };
  return { syntax, reading: { text, index, names, problems: [], elements: [], depth: 0 } };
}
