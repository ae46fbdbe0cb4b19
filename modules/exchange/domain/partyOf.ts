import { z } from 'zod';
import type { Party } from '#platform/matching/pure/rank.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { factsOfPost, vocabulary } from './facts.ts';
import { SIDES } from './helps.ts';
import type { Post } from './post.ts';

const Line = z.strictObject({
  id: z.string(),
  /** Only this side asks for it. */
  asks: z.enum(SIDES).optional(),
  rule: z.string(),
});
/** What posts ask of each other, as data. */
export const Conditions = z.strictObject({
  must: z.array(Line),
  wishes: z.array(Line.extend({ weight: z.int() })),
});
export type Conditions = z.infer<typeof Conditions>;

/** A post as the matching takes it: what it is, and what it asks of the other side. */
export function partyOf(post: Post, { must, wishes }: Conditions): Party {
  const facts = factsOfPost(post);
  return {
    id: post.id,
    facts,
    demand: {
      must: must.filter(asked).flatMap(({ id, rule }) => rulesFor(post, id, rule)),
      wishes: wishes
        .filter(asked)
        .flatMap(({ id, rule, weight }) => rulesFor(post, id, rule).map((one) => ({ ...one, weight }))),
    },
  };

  function asked({ asks }: { asks?: Post['side'] | undefined }): boolean {
    return asks === undefined || asks === post.side;
  }
}

/** One rule for each value that the post states; none where it states nothing. */
function rulesFor(post: Post, id: string, template: string): { id: string; rule: Rule }[] {
  const name = /\{(\w+)\}/.exec(template)?.[1] ?? '';
  return valuesOf(post, name).map((value, n) => {
    const parsed = parseRule(template.replace(`{${name}}`, value), vocabulary);
    if ('problems' in parsed) throw new Error(`condition ${id}: ${JSON.stringify(parsed.problems)}`);
    return { id: n === 0 ? id : `${id}-${n + 1}`, rule: parsed.rule };
  });
}

function valuesOf(post: Post, name: string): readonly string[] {
  const values: Record<string, readonly (string | null | undefined)[]> = {
    help: [post.help],
    place: [post.placeChain[0]],
    home: [post.home],
    amountFrom: [post.amountFrom],
    amountTo: [post.amountTo],
    fromOn: [post.fromOn],
    topic: post.topics,
  };
  const found = values[name];
  if (!found) throw new Error(`a condition names {${name}}, which no post has`);
  return found.filter((value) => typeof value === 'string');
}
