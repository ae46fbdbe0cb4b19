import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { amountOf } from './amountOf.ts';
import { factsOfStory } from './factsOfStory.ts';
import type { Policy } from './policy.ts';
import { ruleOf } from './ruleOf.ts';
import { scoreOf } from './scoreOf.ts';
import type { PolicyStories, StoryCase } from './story.ts';

type Played = Pick<StoryCase, 'result' | 'by' | 'amount' | 'score'>;
export interface StoryDifference {
  readonly case: string;
  readonly expected: Partial<Played>;
  readonly found: Partial<Played> | { unknownNames: string[] };
}

const resultOf = { true: 'qualifies', false: 'fails', unknown: 'unknown' } as const;

/** Cases whose outcome differs from what the policy gives; empty when all stories hold. */
export function playStories(
  policy: Policy,
  stories: PolicyStories,
  vocabulary: Vocabulary,
): StoryDifference[] {
  return stories.cases.flatMap((told): StoryDifference[] => {
    const read = factsOfStory({ ...stories.firm, ...told.with }, stories.today, vocabulary);
    const expected = expectedOf(told);
    if ('unknownNames' in read) return [{ case: told.case, expected, found: read }];
    const found = play(policy, read.facts, vocabulary, told);
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ case: told.case, expected, found }];
  });
}

function expectedOf({ result, by, amount, score }: StoryCase): Partial<Played> {
  return {
    result,
    by: [...by].sort(),
    ...(amount !== undefined && { amount }),
    ...(score !== undefined && { score }),
  };
}

/** What becomes of one firm, as far as the story speaks of it. */
function play(policy: Policy, facts: Facts, vocabulary: Vocabulary, told: StoryCase): Partial<Played> {
  const { rule, conditions } = ruleOf(policy, vocabulary);
  const result = resultOf[compileRule(rule)(facts)];
  const wanted = result === 'fails' ? 'false' : 'unknown';
  const by = conditions.flatMap(({ id, rule }) => (compileRule(rule)(facts) === wanted ? [id] : []));
  return {
    result,
    by: by.sort(),
    ...(told.amount !== undefined && { amount: amountWord(policy, facts, vocabulary) }),
    ...(told.score !== undefined && { score: scoreOf(policy, vocabulary, facts).total ?? '不详' }),
  };
}

function amountWord(policy: Policy, facts: Facts, vocabulary: Vocabulary): NonNullable<StoryCase['amount']> {
  const amount = amountOf(policy, vocabulary, facts);
  if (amount.state !== 'amount') return amount.state === 'unknown' ? '不详' : '未载明';
  const digits = amount.fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
