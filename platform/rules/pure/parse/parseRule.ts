import { lintTree } from '../lint/lintTree.ts';
import type { Formula, Rule } from '../tree/rule.ts';
import type { ValueType } from '../tree/value.ts';
import type { Vocabulary } from '../vocabulary/attribute.ts';
import { openText } from './openText.ts';
import type { RuleProblem } from './problem.ts';
import { readCondition } from './readCondition.ts';
import { report } from './reading.ts';
import { readValue } from './readValue.ts';

/**
 * Reads a condition written in the profile (README). Either a rule that means one thing, or every problem
 * found, in the order of the text. Throws `rules.badVocabulary` if the vocabulary itself is ambiguous.
 */
export function parseRule(
  text: string,
  vocabulary: Vocabulary,
): { rule: Rule } | { problems: RuleProblem[] } {
  const opened = openText(text, vocabulary);
  if ('problems' in opened) return opened;
  const condition = readCondition(opened.syntax, opened.reading);
  const { problems } = opened.reading;
  if (condition === undefined || problems.length > 0) return { problems: inOrder(problems) };
  const found = lintTree(text, condition);
  return found.length > 0 ? { problems: inOrder(found) } : { rule: { text, condition } };
}

/**
 * Reads a value expression, such as the amount of a subsidy. `expected` refuses another result: 'money'
 * accepts money and plain numbers (which are then yuan).
 */
export function parseFormula(
  text: string,
  vocabulary: Vocabulary,
  expected?: 'money' | 'number' | 'date' | 'text',
): { formula: Formula } | { problems: RuleProblem[] } {
  const opened = openText(text, vocabulary);
  if ('problems' in opened) return opened;
  const value = readValue(opened.syntax, opened.reading);
  const { problems } = opened.reading;
  if (value !== undefined && expected !== undefined && !fits(value.type, expected)) {
    report(opened.reading, 'wrongResult', value, { expected, found: value.type });
  }
  if (value === undefined || problems.length > 0) return { problems: inOrder(problems) };
  const found = lintTree(text, value);
  return found.length > 0 ? { problems: inOrder(found) } : { formula: { text, value, type: value.type } };
}

function fits(type: ValueType, expected: ValueType): boolean {
  return type === expected || (type === 'numeric' && (expected === 'money' || expected === 'number'));
}

function inOrder(problems: readonly RuleProblem[]): RuleProblem[] {
  return [...problems].sort((a, b) => a.from - b.from || a.to - b.to);
}
