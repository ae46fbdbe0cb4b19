import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { castPlaces, type KnownPlace } from '#apps/scenarios/castPlaces.ts';
import type { SandboxContent } from '#modules/reforms/index.ts';
import { dutiesOf } from '#modules/reforms/server/replicate/compareDuties.ts';
import { postsOf } from '#modules/reforms/server/replicate/comparePosts.ts';
import { Cast } from '#modules/reforms/server/scenarios/cast.ts';

const People = z.strictObject({ names: z.array(z.string().min(1)), cast: Cast });
const FILE = path.join(import.meta.dirname, 'people.yaml');

/** Who is in a sandbox, and where. */
export interface Stage {
  cast: Cast;
  places: ReadonlyMap<string, string>;
  /** Whether the city's own agencies decide; else those of the cast. */
  cityDecides: boolean;
  /** Role and duty of everybody whom the definitions ask to act. */
  needed: { role: string; duty: string }[];
  duties: string[];
  /** Who holds which post in the stories: the same names stand in the city's posts of that role. */
  officers: Cast['officers'];
  /** For all others. */
  names: string[];
}

/**
 * The city's own agencies with their posts where they have every duty that the definitions name; elsewhere, as for a
 * copy that another city is to take over, the agencies of the pack's stories. Applicants are always of the stories.
 */
export function stageOf(
  { pack, cast: given, offices }: SandboxContent,
  home: string,
  known: Map<string, KnownPlace>,
): Stage {
  const { names, cast: usual } = People.parse(parse(readFileSync(FILE, 'utf8')));
  const packs = [pack, ...pack.uses];
  const duties = [...new Set(packs.flatMap((one) => dutiesOf({ pack: one })))];
  const needed = packs.flatMap(({ matters }) => matters.flatMap(({ body }) => postsOf(body)));
  const above = known.get(home)?.path ?? [home];
  const cityDecides = duties.every((duty) =>
    offices.agencies.some((agency) => above.includes(agency.place) && agency.duties.includes(duty)),
  );
  const own = given && placesOf(given, home, known);
  const cast = own ? given : { ...usual, agencies: usual.agencies.map((one) => ({ ...one, duties })) };
  return {
    cast: cityDecides ? { ...cast, agencies: [], officers: [] } : cast,
    places: own ?? castPlaces(usual, home, known),
    cityDecides,
    needed,
    duties,
    officers: cast.officers,
    names: names.filter((name) => !cast.officers.some((officer) => officer.name === name)),
  };
}

/** Undefined where the place has no neighbour, or nothing below it, to play what the cast asks for. */
function placesOf(cast: Cast, home: string, known: Map<string, KnownPlace>) {
  try {
    return castPlaces(cast, home, known);
  } catch {
    return undefined;
  }
}
