import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { type Pairing, rankPairs } from '#platform/matching/pure/rank.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { SIDES } from './helps.ts';
import { type Conditions, partyOf } from './partyOf.ts';
import type { Post } from './post.ts';

/** One condition or wish of a pair, in plain words: who asks for it, whether it is so, what it adds. */
export const PairPoint = z.object({
  id: z.string(),
  asks: z.enum(SIDES),
  words: Text,
  met: z.boolean(),
  score: z.number().int(),
});
export type PairPoint = z.infer<typeof PairPoint>;

export interface Pair {
  need: string;
  offer: string;
  score: number;
  points: PairPoint[];
}

/** Every pair in which both sides' conditions hold, best first, explained. */
export function pairsOf(needs: readonly Post[], offers: readonly Post[], conditions: Conditions): Pair[] {
  const parties = { need: needs.map(toParty), offer: offers.map(toParty) };
  const rules = new Map<string, Rule>();
  for (const { id, demand } of [...parties.need, ...parties.offer]) {
    for (const one of [...demand.must, ...demand.wishes]) rules.set(`${id} ${one.id}`, one.rule);
  }
  return rankPairs(parties.need, parties.offer)
    .filter(({ status }) => status === 'fits')
    .map((pairing) => ({
      need: pairing.seeker,
      offer: pairing.offer,
      score: pairing.score,
      points: pairing.points.map((point) => explain(pairing, point)),
    }));

  function toParty(post: Post) {
    return partyOf(post, conditions);
  }

  function explain(
    { seeker, offer }: Pairing,
    { id, asks, outcome, score }: Pairing['points'][number],
  ): PairPoint {
    const rule = rules.get(`${asks === 'seeker' ? seeker : offer} ${id}`)!;
    return {
      id,
      asks: asks === 'seeker' ? 'need' : 'offer',
      words: { zh: readAloud(rule, 'zh-CN'), en: readAloud(rule, 'en') },
      met: outcome === 'true',
      score,
    };
  }
}
