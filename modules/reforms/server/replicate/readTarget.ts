import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { NewAgency } from '#platform/access/pure/agency.ts';
import { NewPlace } from '#platform/access/pure/place.ts';
import { readDivisions } from '#platform/access/server/divisions.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import type { LawLimit } from '#platform/clock/pure/lawFile.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Pack } from '../pack.ts';
import { findPacks, readPack } from '../readPack.ts';
import type { Origin } from './origin.ts';
import type { Target } from './target.ts';

const Places = z.object({ places: z.array(NewPlace).default([]), agencies: z.array(NewAgency).default([]) });
/** Only who holds which post: the rest of the file is about signing in. */
const People = z.object({
  people: z.array(
    z.object({ posts: z.array(z.object({ role: z.string(), agency: z.string() })).default([]) }),
  ),
});

export type KnownPlaces = ReadonlyMap<string, NewPlace & { path: readonly string[] }>;

/** The divisions of China, and the places of a city that stand in no standard. */
export function placesWith(city: string | undefined): KnownPlaces {
  const known = new Map<string, NewPlace & { path: readonly string[] }>(
    readDivisions().map((one) => [one.id, one]),
  );
  for (const place of city ? readYamlFile(city, 'places.yaml', Places).places : []) {
    const above = place.parent === null ? [] : (known.get(place.parent)?.path ?? []);
    known.set(place.id, { ...place, path: [...above, place.id] });
  }
  return known;
}

/**
 * What files say of a place: its agencies and people in the folder of a city, the reforms of the packs folder that
 * belong to it or to what lies above it, the laws of the city's own `law/` folder, the published calendars.
 * @throws Problem reform.noPlace
 */
export function readTarget(
  place: string,
  from: { city: string | undefined; packs: string; places: KnownPlaces },
): Target {
  const { city, packs, places } = from;
  const here = places.get(place);
  if (!here) throw new Problem('reform.noPlace', 404, { params: { place } });
  const own = packsOf(packs, here.path);
  return {
    place: here,
    path: here.path,
    names: new Map([...places].map(([id, { name }]) => [id, name])),
    agencies: city
      ? readYamlFile(city, 'places.yaml', Places).agencies.filter(({ retired }) => !retired)
      : [],
    posts:
      city && existsSync(path.join(city, 'people.yaml'))
        ? readYamlFile(city, 'people.yaml', People).people.flatMap(({ posts }) => posts)
        : [],
    matters: own.flatMap(({ reform, folder, matters }) =>
      matters.map(({ file, body }) => ({
        reform: reform.reform,
        body,
        text: readFileSync(path.join(folder, file), 'utf8'),
      })),
    ),
    registers: own.flatMap(({ registers }) =>
      registers.map(({ definition, entries }) => ({ register: definition.register, entries })),
    ),
    reforms: own.map(({ reform: { reform, version, title, exclusive } }) => ({
      reform,
      version,
      title,
      exclusive,
    })),
    overrides: overridesOf(city),
    years: Object.keys(loadCalendar().years),
  };
}

export function originOf(pack: Pack, places: KnownPlaces): Origin {
  const { place } = pack.reform;
  return {
    place,
    path: places.get(place)?.path ?? [place],
    names: new Map([...places].map(([id, { name }]) => [id, name])),
  };
}

/** Reforms of the place and of every place above it, but not of the whole country's list of others. */
function packsOf(packs: string, placePath: readonly string[]): Pack[] {
  if (!existsSync(packs)) return [];
  return findPacks(packs).flatMap((folder) => {
    const { pack } = readPack(folder);
    return pack && placePath.includes(pack.reform.place) ? [pack] : [];
  });
}

/** Limits that hold in a city instead of the national ones: files of its own `law/`, in the form of those of `law/`. */
function overridesOf(city: string | undefined): LawLimit[] {
  const folder = city && path.join(city, 'law');
  if (!folder || globSync('*.yaml', { cwd: folder }).length === 0) return [];
  return [...loadLaw(folder).limits];
}

function readYamlFile<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(path.join(folder, file), 'utf8')));
}
