import { listMatters } from '#modules/catalogue/index.ts';
import { findPlace } from '#platform/access/server/places.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { listRegisters } from '#platform/registers/server/registers.ts';
import { adoptedReforms } from '../adoptedReforms.ts';
import type { KnownPlaces } from '../replicate/readTarget.ts';
import { readTarget } from '../replicate/readTarget.ts';
import type { Target } from '../replicate/target.ts';
import { packsFolder } from './packsFolder.ts';

const PLACES = sql(
  'reforms_own_places',
  `SELECT id, json_build_object('zh', name_zh, 'en', name_en) AS name, parent_id AS parent, code, level, retired,
     replaced_by AS "replacedBy", path FROM places WHERE NOT retired`,
);
const AGENCIES = sql(
  'reforms_agencies_around',
  `SELECT a.id, a.place_id AS place, a.duties, json_build_object('zh', a.name_zh, 'en', a.name_en) AS name
   FROM agencies a JOIN places p ON p.id = a.place_id
   WHERE NOT a.retired AND (a.place_id = ANY ($2) OR $1 = ANY (p.path)) ORDER BY a.id`,
);
const POSTS = sql(
  'reforms_posts_around',
  `SELECT DISTINCT p.role, p.agency_id AS agency FROM posts p
   WHERE p.agency_id = ANY ($1) AND p.valid_from <= $2 AND (p.valid_to IS NULL OR p.valid_to >= $2)`,
);

/** Every place of this deployment. */
export async function knownPlaces(db: Queryable): Promise<KnownPlaces> {
  const rows = await db.rows<Target['place'] & { path: string[] }>(PLACES, []);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * What this deployment knows of a place: its agencies and filled posts, matters in force, registers with their
 * entries; and of the packs those that are of the place.
 * @throws Problem reform.noPlace
 */
export async function findTarget(db: Queryable, place: string, today: string): Promise<Target> {
  const places = await knownPlaces(db);
  const here = await findPlace(db, place);
  if (!here || !places.has(place)) throw new Problem('reform.noPlace', 404, { params: { place } });
  const written = readTarget(place, { city: undefined, packs: packsFolder, places });
  const agencies = await db.rows<Target['agencies'][number]>(AGENCIES, [place, here.path]);
  const posts = await db.rows<Target['posts'][number]>(POSTS, [agencies.map(({ id }) => id), today]);
  const matters = (await listMatters(db)).filter(({ place_id }) => here.path.includes(place_id));
  const known = new Set(matters.map(({ matter }) => matter));
  const lists = await listRegisters(db, { place, onlyPublic: false });
  const registers = await Promise.all(
    lists.map(async ({ id, definition: { register } }) => ({
      register,
      entries: (await allEntries(db, { register: id, asOf: today })).map(({ body }) => ({ body })),
    })),
  );
  const adopted = (await adoptedReforms(db)).filter(({ place_id }) => here.path.includes(place_id));
  return {
    ...written,
    agencies,
    posts,
    matters: [
      ...matters.map(({ body, reform }) => ({ reform, body })),
      ...written.matters.filter(({ body }) => !known.has(body.matter)),
    ],
    registers: [
      ...registers,
      ...written.registers.filter(({ register }) => !registers.some((one) => one.register === register)),
    ],
    reforms: [
      ...adopted.map(({ reform, body }) => ({
        reform,
        version: body.version,
        title: body.title,
        exclusive: body.exclusive ?? [],
      })),
      ...written.reforms.filter(({ reform }) => !adopted.some((one) => one.reform === reform)),
    ],
  };
}
