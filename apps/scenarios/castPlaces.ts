import type { Cast } from '#modules/reforms/server/scenarios/cast.ts';
import type { NewPlace } from '#platform/access/pure/place.ts';
import { readDivisions } from '#platform/access/server/divisions.ts';

/** A place that the story can lie in, with everything above it. */
export type KnownPlace = NewPlace & { path: string[] };

/** The divisions of China and, for a city that is in no standard, its own places. */
export function knownPlaces(own: readonly NewPlace[] = []): Map<string, KnownPlace> {
  const known = new Map<string, KnownPlace>(readDivisions().map((place) => [place.id, place]));
  for (const place of own) {
    const above = place.parent === null ? [] : (known.get(place.parent)?.path ?? []);
    known.set(place.id, { ...place, path: [...above, place.id] });
  }
  return known;
}

/**
 * Which real places the cast's are when the story happens in `home`: the first place (by code) that lies in
 * another, or a neighbour with the same parent.
 * @throws Error when there is no such place
 */
export function castPlaces(cast: Cast, home: string, known: Map<string, KnownPlace>): Map<string, string> {
  const places = new Map<string, string>();
  const all = [...known.values()].filter((place) => !place.retired);
  const found = (alias: string, place: KnownPlace | undefined): string => {
    if (!place) throw new Error(`no place can play ${alias}`);
    return place.id;
  };
  const taken = (id: string) => [...places.values()].includes(id);
  for (const [alias, given] of Object.entries(cast.places)) {
    if (given === 'home') places.set(alias, found(alias, known.get(home)));
    else if ('within' in given) {
      const parent = places.get(given.within);
      places.set(
        alias,
        found(
          alias,
          all.find((place) => place.parent === parent && !taken(place.id)),
        ),
      );
    } else {
      const beside = known.get(places.get(given.outside) ?? '');
      const neighbour = all.find(
        ({ id, parent, level }) => parent === beside?.parent && level === beside?.level && id !== beside?.id,
      );
      places.set(alias, found(alias, neighbour));
    }
  }
  return places;
}

/** These places and everything above them, parents first: what has to be in the database. */
export function withAncestors(ids: Iterable<string>, known: Map<string, KnownPlace>): KnownPlace[] {
  const needed = new Set([...ids].flatMap((id) => known.get(id)?.path ?? []));
  return [...needed].map((id) => known.get(id)!).sort((a, b) => a.path.length - b.path.length);
}
