import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { NewPlace, Place } from '../pure/place.ts';

const COLUMNS = `id, json_build_object('zh', name_zh, 'en', name_en) AS name, parent_id AS parent, code, level,
  retired, replaced_by AS "replacedBy", path, version`;

const FIND = sql('places_find', `SELECT ${COLUMNS} FROM places WHERE id = $1`);

/** The place, a retired one too: old records point at it. */
export function findPlace(db: Queryable, id: string): Promise<Place | undefined> {
  return db.maybe<Place>(FIND, [id]);
}

/** @throws Problem notFound */
export async function getPlace(db: Queryable, id: string): Promise<Place> {
  const place = await findPlace(db, id);
  if (!place) throw new Problem('notFound', 404);
  return place;
}

const PUT = sql(
  'places_put',
  `INSERT INTO places (id, name_zh, name_en, parent_id, code, level, retired, replaced_by, path)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (id) DO UPDATE SET name_zh = $2, name_en = $3, parent_id = $4, code = $5, level = $6,
     retired = $7, replaced_by = $8, path = $9, version = places.version + 1
   RETURNING ${COLUMNS}`,
);
const MOVE_BELOW = sql(
  'places_move_below',
  `UPDATE places SET path = $2::text[] || path[array_position(path, $1) + 1:]
   WHERE path @> ARRAY[$1::text] AND id <> $1`,
);
const KEEP = sql(
  'places_keep',
  `INSERT INTO place_history (kind, id, version, body, recorded_at)
   SELECT 'place', id, version, to_jsonb(places), $2 FROM places WHERE id = $1`,
);

/**
 * Records a place, or its next version when something changed. Whatever lies below moves with it.
 * @throws Error when the parent is unknown or lies below the place itself: a mistake in a pack, not of a person
 */
export async function putPlace(tx: Tx, place: NewPlace, now: Date): Promise<Place> {
  const before = await findPlace(tx, place.id);
  if (before && sameFacts(before, place)) return before;
  const path = [...(await pathOfParent(tx, place)), place.id];
  const { id, name, parent, code, level, retired, replacedBy } = place;
  const put = await tx.one<Place>(PUT, [
    id,
    name.zh,
    name.en,
    parent,
    code,
    level,
    retired,
    replacedBy,
    path,
  ]);
  if (before && before.path.join() !== path.join()) await tx.rows(MOVE_BELOW, [id, path]);
  await tx.rows(KEEP, [id, now]);
  return put;
}

async function pathOfParent(tx: Tx, place: NewPlace): Promise<string[]> {
  if (place.parent === null) return [];
  const parent = await findPlace(tx, place.parent);
  if (!parent) throw new Error(`place ${place.id}: there is no place ${place.parent} to lie in`);
  if (parent.path.includes(place.id)) throw new Error(`place ${place.id}: ${parent.id} lies below it`);
  return parent.path;
}

function sameFacts(a: NewPlace, b: NewPlace): boolean {
  return (
    a.name.zh === b.name.zh &&
    a.name.en === b.name.en &&
    a.parent === b.parent &&
    a.code === b.code &&
    a.level === b.level &&
    a.retired === b.retired &&
    a.replacedBy === b.replacedBy
  );
}
