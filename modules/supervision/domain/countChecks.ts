import type { Counts, DuePostCheck } from '../contract.ts';

type Counted = Pick<DuePostCheck, 'colour' | 'place'>;

export function countByColour(checks: readonly Counted[]): Counts {
  const counts: Counts = { green: 0, yellow: 0, orange: 0, red: 0, grey: 0 };
  for (const { colour } of checks) counts[colour]++;
  return counts;
}

/** The same for each place that has any, the place with the most overdue first. */
export function countByPlace(checks: readonly Counted[]): (DuePostCheck['place'] & { counts: Counts })[] {
  const places = new Map<string, Counted[]>();
  for (const check of checks) places.set(check.place.id, [...(places.get(check.place.id) ?? []), check]);
  return [...places.values()]
    .map((there) => ({ ...there[0]!.place, counts: countByColour(there) }))
    .sort((a, b) => b.counts.red - a.counts.red || a.id.localeCompare(b.id));
}
