import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Tx } from '#platform/db/server/database.ts';
import { NewAgency } from '../pure/agency.ts';
import { NewPlace } from '../pure/place.ts';
import { putAgency } from './agencies.ts';
import { putPlace } from './places.ts';

const Places = z.strictObject({
  places: z.array(NewPlace).default([]),
  agencies: z.array(NewAgency).default([]),
});

/**
 * The places and agencies of a YAML file, parents first, see `packs/demo/places.yaml`. Run again it changes only
 * what differs. @throws ZodError naming the entry; Error when a parent is unknown
 */
export async function loadPlaces(tx: Tx, file: string, now: Date): Promise<void> {
  const { places, agencies } = Places.parse(parse(readFileSync(file, 'utf8')));
  for (const place of places) await putPlace(tx, place, now);
  for (const agency of agencies) await putAgency(tx, agency, now);
}
