import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactFromText } from '#platform/rules/pure/exact/exact.ts';
import { known } from '#platform/rules/pure/facts/fact.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { assign } from './assign.ts';
import { type Pairing, type Party, rankPairs } from './rank.ts';

const vocabulary: Vocabulary = [
  { id: 'place', names: { zh: '地点', en: 'Place' }, type: 'text' },
  { id: 'price', names: { zh: '价格', en: 'Price' }, type: 'money' },
  { id: 'staff', names: { zh: '人数', en: 'Staff' }, type: 'number' },
  { id: 'insured', names: { zh: '参保', en: 'Insured' }, type: 'boolean' },
];

const party = (
  id: string,
  facts: Party['facts'],
  must: string[],
  wishes: [string, number][] = [],
): Party => ({
  id,
  facts,
  demand: {
    must: must.map((text) => ({ id: text, rule: ruleOf(text) })),
    wishes: wishes.map(([text, weight]) => ({ id: text, rule: ruleOf(text), weight })),
  },
});
const priced = (yuan: string, place = '东城') => ({
  price: known(exactFromText(yuan)),
  place: known(place),
});

describe('ranking of pairs', () => {
  const need = party(
    'need',
    { staff: known(exactFromText('12')) },
    ['价格 <= 1000'],
    [['地点 = "东城"', 3], ['价格 <= 500', 2]], // biome-ignore format: pairs
  );

  it('leaves out what a condition of either side forbids, and orders the rest by wishes', () => {
    const offers = [
      party('dear', priced('1000.01'), []),
      party('far', priced('400', '西城'), [], [['人数 >= 10', 1]]),
      party('near', priced('800'), ['人数 <= 20']),
      party('small', priced('100'), ['人数 <= 10']),
    ];
    const found = rankPairs([need], offers);
    expect(found.map(({ offer, score, seekerScore, offerScore }) => [offer, score, seekerScore, offerScore]))
      .toEqual([['far', 3, 2, 1], ['near', 3, 3, 0]]); // biome-ignore format: a table
    expect(found[0]?.points).toEqual([
      { id: '价格 <= 1000', asks: 'seeker', outcome: 'true', score: 0 },
      { id: '地点 = "东城"', asks: 'seeker', outcome: 'false', score: 0 },
      { id: '价格 <= 500', asks: 'seeker', outcome: 'true', score: 2 },
      { id: '人数 >= 10', asks: 'offer', outcome: 'true', score: 1 },
    ]);
  });

  it('keeps a pair open while a condition is unknown, and never assigns it', () => {
    const unknown = party('unknown', { price: 'unknown', place: known('东城') }, ['参保']);
    const [pair] = rankPairs([need], [unknown]);
    expect(pair).toMatchObject({ status: 'open', score: 3 });
    expect(assign([pair!], [need], [unknown], 'best')).toEqual([]);
  });
});

describe('places that are few', () => {
  const bare = (id: string, capacity?: number): Party => ({
    ...party(id, {}, []),
    ...(capacity && { capacity }),
  });
  const pair = (seeker: string, offer: string, seekerScore: number, offerScore: number): Pairing => ({
    seeker,
    offer,
    seekerScore,
    offerScore,
    score: seekerScore + offerScore,
    status: 'fits',
    points: [],
  });
  const names = (pairs: readonly Pairing[]) => pairs.map(({ seeker, offer }) => `${seeker}${offer}`);

  it('differ between the stable way and the best pair first', () => {
    // Together aY and bX score more, but a would rather have X and b would rather have Y.
    const [seekers, offers] = [[bare('a'), bare('b')], [bare('X'), bare('Y')]]; // biome-ignore format: two sides
    const rivals = [pair('a', 'X', 5, 1), pair('b', 'X', 4, 9), pair('a', 'Y', 4, 9), pair('b', 'Y', 5, 1)];
    expect(names(assign(rivals, seekers!, offers!, 'stable'))).toEqual(['aX', 'bY']);
    expect(names(assign(rivals, seekers!, offers!, 'best'))).toEqual(['aY', 'bX']);
  });

  it('leave nobody out who would be taken instead, whatever the scores and capacities', () => {
    const score = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.option(fc.tuple(score, score), { nil: undefined }), { minLength: 4, maxLength: 4 }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (table, room, twice) => {
          const seekers = table.map((_, at) => bare(`s${at}`, twice ? 2 : 1));
          const offers = room.map((capacity, at) => bare(`o${at}`, capacity));
          const pairs = table.flatMap((row, s) =>
            row.flatMap((scores, o) => (scores ? [pair(`s${s}`, `o${o}`, ...scores)] : [])),
          );
          const together = assign(pairs, seekers, offers, 'stable');
          expect(new Set(names(together)).size).toBe(together.length);
          expect(assign([...pairs].reverse(), seekers, offers, 'stable')).toEqual(together);
          const of = (side: 'seeker' | 'offer', id: string) => together.filter((one) => one[side] === id);
          for (const party of [...seekers, ...offers]) {
            const side = seekers.includes(party) ? 'seeker' : 'offer';
            expect(of(side, party.id).length).toBeLessThanOrEqual(party.capacity ?? 1);
          }
          const wouldTake = (side: 'seeker' | 'offer', one: Pairing) => {
            const held = of(side, one[side]);
            const capacity = [...seekers, ...offers].find(({ id }) => id === one[side])?.capacity ?? 1;
            return (
              held.length < capacity || held.some((other) => other[`${side}Score`] < one[`${side}Score`])
            );
          };
          for (const one of pairs) {
            if (together.includes(one)) continue;
            expect(wouldTake('seeker', one) && wouldTake('offer', one), `${one.seeker}${one.offer}`).toBe(
              false,
            );
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

function ruleOf(text: string) {
  const parsed = parseRule(text, vocabulary);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.rule;
}
