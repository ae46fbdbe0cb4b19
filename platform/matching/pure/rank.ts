import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';

/** A wish that counts but does not decide; `weight` may be below zero for what speaks against a pair. */
export interface Wish {
  readonly id: string;
  readonly rule: Rule;
  readonly weight: number;
}

/** What one side asks of the other: all of `must`, and as much as possible of `wishes`. */
export interface Demand {
  readonly must: readonly { readonly id: string; readonly rule: Rule }[];
  readonly wishes: readonly Wish[];
}

/**
 * A need, an offer, a loan product, a worker, a place at a school. `facts` is what the other side's rules are
 * asked about. `capacity` is how many partners it can take, 1 unless said.
 */
export interface Party {
  readonly id: string;
  readonly facts: Facts;
  readonly demand: Demand;
  readonly capacity?: number;
}

export interface Point {
  /** Of the condition or wish, and on whose side it stands. */
  readonly id: string;
  readonly asks: 'seeker' | 'offer';
  readonly outcome: Outcome;
  /** What it adds to the score: its weight where the wish is true, else 0. */
  readonly score: number;
}

/** A pair that may come together. `points` explains it: every condition and wish of both sides. */
export interface Pairing {
  readonly seeker: string;
  readonly offer: string;
  /** How the seeker likes the offer, how the offer likes the seeker, and both together. */
  readonly seekerScore: number;
  readonly offerScore: number;
  readonly score: number;
  /** `open` when a condition is unknown and none is false: to be asked, not to be matched. */
  readonly status: 'fits' | 'open';
  readonly points: readonly Point[];
}

/**
 * Every pair in which no condition of either side is false, best first; ties go by id, seeker before offer, so
 * that the same input gives the same list everywhere.
 */
export function rankPairs(seekers: readonly Party[], offers: readonly Party[]): Pairing[] {
  const judgeSeekers = new Map(offers.map((offer) => [offer, judgeOf(offer.demand, 'offer')]));
  const pairs = seekers.flatMap((seeker) => {
    const judgeOffer = judgeOf(seeker.demand, 'seeker');
    return offers.flatMap((offer) => {
      const liked = judgeOffer(offer.facts);
      const liking = liked && judgeSeekers.get(offer)!(seeker.facts);
      return liked && liking ? [pairingOf(seeker, offer, liked, liking)] : [];
    });
  });
  return pairs.sort(byScore((pair) => pair.score));
}

/** Best first by the score that counts, then by ids. */
export function byScore(scoreOf: (pair: Pairing) => number): (a: Pairing, b: Pairing) => number {
  return (a, b) => scoreOf(b) - scoreOf(a) || order(a.seeker, b.seeker) || order(a.offer, b.offer);
}

interface Judgement {
  readonly score: number;
  readonly isOpen: boolean;
  readonly points: readonly Point[];
}

/** Undefined when a condition is false: the pair is out. */
function judgeOf(demand: Demand, asks: Point['asks']): (facts: Facts) => Judgement | undefined {
  const must = demand.must.map(({ id, rule }) => ({ id, decide: compileRule(rule) }));
  const wishes = demand.wishes.map(({ id, rule, weight }) => ({ id, weight, decide: compileRule(rule) }));
  return (facts) => {
    const points: Point[] = [];
    for (const { id, decide } of must) {
      const outcome = decide(facts);
      if (outcome === 'false') return undefined;
      points.push({ id, asks, outcome, score: 0 });
    }
    const isOpen = points.some(({ outcome }) => outcome === 'unknown');
    for (const { id, weight, decide } of wishes) {
      const outcome = decide(facts);
      points.push({ id, asks, outcome, score: outcome === 'true' ? weight : 0 });
    }
    return { score: points.reduce((sum, { score }) => sum + score, 0), isOpen, points };
  };
}

function pairingOf(seeker: Party, offer: Party, liked: Judgement, liking: Judgement): Pairing {
  return {
    seeker: seeker.id,
    offer: offer.id,
    seekerScore: liked.score,
    offerScore: liking.score,
    score: liked.score + liking.score,
    status: liked.isOpen || liking.isOpen ? 'open' : 'fits',
    points: [...liked.points, ...liking.points],
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
