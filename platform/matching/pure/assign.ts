import { byScore, type Pairing, type Party } from './rank.ts';

/**
 * Who gets whom when places are few, out of ranked pairs; open ones are left out.
 *
 * `stable` is deferred acceptance (Gale and Shapley 1962), seekers first: no seeker and offer that are not
 * together would both rather be, and no seeker does better in any other stable outcome. `best` takes the pair
 * with the highest joint score, again and again: simpler to tell, but two may both have wished otherwise.
 */
export function assign(
  pairs: readonly Pairing[],
  seekers: readonly Party[],
  offers: readonly Party[],
  method: 'stable' | 'best',
): Pairing[] {
  const fitting = pairs.filter(({ status }) => status === 'fits');
  const places = { seeker: capacities(seekers), offer: capacities(offers) };
  const assigned = method === 'stable' ? deferred(fitting, places) : greedy(fitting, places);
  return assigned.sort(byScore(({ score }) => score));
}

type Places = Readonly<Record<'seeker' | 'offer', ReadonlyMap<string, number>>>;

function capacities(parties: readonly Party[]): Map<string, number> {
  return new Map(parties.map(({ id, capacity = 1 }) => [id, capacity]));
}

function greedy(pairs: readonly Pairing[], places: Places): Pairing[] {
  const left = { seeker: new Map(places.seeker), offer: new Map(places.offer) };
  return [...pairs].sort(byScore(({ score }) => score)).filter(({ seeker, offer }) => {
    const [wanting, free] = [left.seeker.get(seeker) ?? 0, left.offer.get(offer) ?? 0];
    if (wanting < 1 || free < 1) return false;
    left.seeker.set(seeker, wanting - 1);
    left.offer.set(offer, free - 1);
    return true;
  });
}

/** Each seeker asks its offers in turn; an offer keeps the best that it has room for and lets the others ask on. */
function deferred(pairs: readonly Pairing[], places: Places): Pairing[] {
  const wishes = new Map<string, Pairing[]>();
  for (const pair of [...pairs].sort(byScore(({ seekerScore }) => seekerScore))) {
    wishes.set(pair.seeker, [...(wishes.get(pair.seeker) ?? []), pair]);
  }
  const kept = new Map<string, Pairing[]>();
  const better = byScore(({ offerScore }) => offerScore);
  // A seeker with room for several asks once for each place.
  const asking = [...wishes.keys()]
    .sort()
    .flatMap((id) => Array(places.seeker.get(id) ?? 0).fill(id) as string[]);
  for (let seeker = asking.shift(); seeker !== undefined; seeker = asking.shift()) {
    const pair = wishes.get(seeker)?.shift();
    if (pair === undefined) continue;
    const held = [...(kept.get(pair.offer) ?? []), pair].sort(better);
    const refused = held.splice(places.offer.get(pair.offer) ?? 0);
    kept.set(pair.offer, held);
    asking.push(...refused.map((one) => one.seeker));
  }
  return [...kept.values()].flat();
}
