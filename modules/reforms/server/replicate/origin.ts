import type { NewPlace } from '#platform/access/pure/place.ts';

/** The place that a reform comes from, with everything above it but the country. */
export interface Origin {
  place: string;
  path: readonly string[];
  names: ReadonlyMap<string, NewPlace['name']>;
}
