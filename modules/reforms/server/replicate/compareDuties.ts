import { allDuties } from '#platform/access/server/duties.ts';
import { both } from './both.ts';
import type { Comparing } from './compare.ts';
import type { Target } from './target.ts';

/** For each duty that the matters name: the agency that has it, nearest to the place. */
export function compareDuties({ pack, target, found, settled }: Comparing): void {
  for (const duty of dutiesOf({ pack })) {
    const title = allDuties().get(duty)?.title ?? { zh: duty, en: duty };
    const [nearest = [], ...above] = competent(target, duty);
    const [only, ...others] = nearest;
    if (only && others.length === 0) {
      settled.push(both('reforms.replicate.duty.settled', { duty: title, agency: only.name }));
      continue;
    }
    const candidates = nearest.length > 0 ? nearest : above.flat();
    const givable =
      candidates.length > 0 ? candidates : target.agencies.filter(({ place }) => place === target.place.id);
    found.push({
      key: `duty:${duty}`,
      kind: 'duty',
      question: both(
        nearest.length > 1 ? 'reforms.replicate.duty.several' : 'reforms.replicate.duty.nobody',
        {
          duty: title,
          place: target.place.name,
        },
      ),
      options: [
        ...givable.map(({ id, name }) => ({
          value: id,
          title: both('reforms.replicate.duty.give', { agency: name }),
          stops: false,
        })),
        { value: 'later', title: both('reforms.replicate.duty.later'), stops: false },
      ],
      default: only?.id ?? 'later',
      amount: false,
    });
  }
}

/** Duties that a party of any matter has, on any track. */
export function dutiesOf({ pack }: Pick<Comparing, 'pack'>): string[] {
  const duties = pack.matters.flatMap(({ body }) => [
    ...Object.values(body.parties),
    ...body.tracks.flatMap(({ parties }) => Object.values(parties ?? {})),
  ]);
  return [...new Set(duties.map(({ duty }) => duty))].sort();
}

/** Agencies with a duty, those of the place first, then those of what lies above. */
export function competent({ agencies, path }: Target, duty: string): Target['agencies'][] {
  return path
    .toReversed()
    .map((place) => agencies.filter((agency) => agency.place === place && agency.duties.includes(duty)))
    .filter((here) => here.length > 0);
}
