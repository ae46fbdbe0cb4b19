import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { WorldParts } from '#apps/scenarios/openWorld.ts';
import { NewPlace } from '#platform/access/pure/place.ts';
import type { CommandContext } from './command.ts';

const City = z.object({ place: z.string() });
const Places = z.object({ places: z.array(NewPlace) });

/** Where scenarios run: in another division (`--place`), in a city of its own (`--city`), else at home. */
export function otherPlace({
  options,
}: Pick<CommandContext, 'options'>): Pick<WorldParts, 'place' | 'ownPlaces'> {
  const { place, city } = options as { place?: string; city?: string };
  if (!city) return place ? { place } : {};
  const read = (file: string) => parse(readFileSync(path.join(city, file), 'utf8')) as unknown;
  return {
    place: place ?? City.parse(read('city.yaml')).place,
    ownPlaces: Places.parse(read('places.yaml')).places,
  };
}
