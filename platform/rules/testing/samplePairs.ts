import fc from 'fast-check';
import { expect } from 'vitest';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { arbitraryFacts } from './arbitraryFacts.ts';
import { arbitraryRuleText } from './arbitraryRule.ts';
import { sampleVocabulary } from './sampleVocabulary.ts';

export interface Sample {
  readonly rule: Rule;
  readonly subjects: readonly Facts[];
}

/** What the linter may say of a generated text. Anything else is a fault of the parser. */
const expectedOfChance = new Set([
  'constantComparison',
  'contradiction',
  'descendingRange',
  'emptyRange',
  'tautology',
]);

/** A generated rule, or undefined where chance made one that the linter refuses. */
export function ruleOfChance(text: string): Rule | undefined {
  const parsed = parseRule(text, sampleVocabulary);
  if ('rule' in parsed) return parsed.rule;
  expect(
    parsed.problems.filter(({ code }) => !expectedOfChance.has(code)),
    text,
  ).toEqual([]);
  return undefined;
}

/** Generated rules with a few generated subjects each, the same for the same seed. */
export function samplePairs(seed: number, rules: number, subjectsPerRule: number): Sample[] {
  const subjects = fc.array(arbitraryFacts(sampleVocabulary), {
    minLength: subjectsPerRule,
    maxLength: subjectsPerRule,
  });
  return fc
    .sample(fc.tuple(arbitraryRuleText, subjects), { seed, numRuns: rules })
    .flatMap(([text, many]) => {
      const rule = ruleOfChance(text);
      return rule === undefined ? [] : [{ rule, subjects: many }];
    });
}
