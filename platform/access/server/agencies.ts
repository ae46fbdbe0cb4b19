import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Agency, NewAgency } from '../pure/agency.ts';

const COLUMNS = `id, json_build_object('zh', name_zh, 'en', name_en) AS name, place_id AS place, uscc, kind, duties,
  retired, version`;

const FIND = sql('agencies_find', `SELECT ${COLUMNS} FROM agencies WHERE id = $1`);
const NEAREST = sql(
  'agencies_nearest',
  `SELECT ${COLUMNS} FROM agencies
   WHERE NOT retired AND $2 = ANY (duties) AND place_id = ANY ((SELECT path FROM places WHERE id = $1)::text[])
   ORDER BY array_position((SELECT path FROM places WHERE id = $1), place_id) DESC LIMIT 1`,
);

/** The agency competent for a duty at a place: the nearest one up the chain of places. */
export function findCompetentAgency(db: Queryable, place: string, duty: string): Promise<Agency | undefined> {
  return db.maybe<Agency>(NEAREST, [place, duty]);
}

/**
 * The agency competent for a duty at a place, where a case needs one.
 * @throws Problem access.noAgency when nobody there has the duty
 */
export async function competentAgency(db: Queryable, place: string, duty: string): Promise<Agency> {
  const agency = await findCompetentAgency(db, place, duty);
  if (!agency) throw new Problem('access.noAgency', 422, { params: { place, duty } });
  return agency;
}

export function findAgency(db: Queryable, id: string): Promise<Agency | undefined> {
  return db.maybe<Agency>(FIND, [id]);
}

const NAMES = sql(
  'agencies_names',
  "SELECT id, json_build_object('zh', name_zh, 'en', name_en) AS name FROM agencies WHERE id = ANY ($1)",
);

export type AgencyName = Agency['name'];

/** Names by id; unknown ids are left out. */
export async function agencyNames(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AgencyName>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows<Pick<Agency, 'id' | 'name'>>(NAMES, [[...new Set(ids)]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** @throws Problem notFound */
export async function getAgency(db: Queryable, id: string): Promise<Agency> {
  const agency = await findAgency(db, id);
  if (!agency) throw new Problem('notFound', 404);
  return agency;
}

const PUT = sql(
  'agencies_put',
  `INSERT INTO agencies (id, name_zh, name_en, place_id, uscc, kind, retired, duties) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (id) DO UPDATE SET name_zh = $2, name_en = $3, place_id = $4, uscc = $5, kind = $6, retired = $7, duties = $8,
     version = agencies.version + 1
   WHERE (agencies.name_zh, agencies.name_en, agencies.place_id, agencies.uscc, agencies.kind, agencies.retired, agencies.duties)
     IS DISTINCT FROM ($2, $3, $4, $5, $6, $7, $8)
   RETURNING id`,
);
const KEEP = sql(
  'agencies_keep',
  `INSERT INTO place_history (kind, id, version, body, recorded_at)
   SELECT 'agency', id, version, to_jsonb(agencies), $2 FROM agencies WHERE id = $1`,
);

/** Records an agency, or its next version when something changed. */
export async function putAgency(tx: Tx, agency: NewAgency, now: Date): Promise<Agency> {
  const { id, name, place, uscc, kind, retired, duties } = agency;
  const changed = await tx.maybe(PUT, [id, name.zh, name.en, place, uscc, kind, retired, duties]);
  if (changed) await tx.rows(KEEP, [id, now]);
  return getAgency(tx, id);
}
