import { compileRule } from '../../platform/rules/pure/evaluate/compileRule.ts';
import { exactFromFen, exactFromInteger } from '../../platform/rules/pure/exact/exact.ts';
import { explainRule } from '../../platform/rules/pure/explain/explainRule.ts';
import type { Facts } from '../../platform/rules/pure/facts/fact.ts';
import { parseRule } from '../../platform/rules/pure/parse/parseRule.ts';
import type { Contender } from './contender.ts';
import { benchVocabulary, type PlainFacts, type PlainRule, type Predicate } from './makeRules.ts';

/** Facts in the form the evaluator wants are what the program keeps, so that is not part of the measure. */
export function factsOf(subject: PlainFacts): Facts {
  return Object.fromEntries(
    benchVocabulary.map(({ id, type }) => {
      const value = subject[id]!;
      if (typeof value !== 'number') return [id, { value }];
      return [id, { value: type === 'money' ? exactFromFen(BigInt(value) * 100n) : exactFromInteger(value) }];
    }),
  );
}

export async function openOurs(plain: readonly PlainRule[]): Promise<Contender> {
  const rules = plain.map((rule) => {
    const parsed = parseRule(textOf(rule), benchVocabulary);
    if ('problems' in parsed) throw new Error(`${textOf(rule)}: ${JSON.stringify(parsed.problems)}`);
    return parsed.rule;
  });
  const deciders = rules.map(compileRule);
  const known = new WeakMap<readonly PlainFacts[], Facts[]>();
  const allFacts = (subjects: readonly PlainFacts[]) => {
    const facts = known.get(subjects) ?? subjects.map(factsOf);
    known.set(subjects, facts);
    return facts;
  };
  return {
    name: 'OneWindow',
    decide: async (subjects) =>
      allFacts(subjects).map((facts) => deciders.map((decide) => decide(facts) === 'true')),
    explain: async (subjects) =>
      allFacts(subjects).map((facts) => rules.map((rule) => explainRule(rule, facts).outcome === 'true')),
  };
}

export function textOf({ all, any }: PlainRule): string {
  const parts = all.map(predicateText);
  if (any.length > 0) parts.push(`(${any.map(predicateText).join(' or ')})`);
  return parts.join(' and ');
}

function predicateText({ attribute, operator, value }: Predicate): string {
  return typeof value === 'object'
    ? `(${attribute} in (${value.map((word) => `"${word}"`).join(', ')}))`
    : `${attribute} ${operator} ${value}`;
}
