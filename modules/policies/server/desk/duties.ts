import { type Queryable, sql } from '#platform/db/server/database.ts';

/** A duty that an agency of the place, or of one above it, has: the nearest where several have it. */
export interface DutyRow {
  duty: string;
  id: string;
  name_zh: string;
  name_en: string | null;
}

const AT = sql(
  'policy_duties_at',
  `SELECT DISTINCT ON (d.duty) d.duty, a.id, a.name_zh, a.name_en
   FROM places here JOIN agencies a ON a.place_id = ANY (here.path), unnest(a.duties) AS d (duty)
   WHERE here.id = $1 AND NOT a.retired
   ORDER BY d.duty, array_position(here.path, a.place_id) DESC, a.id`,
);
const HELD = sql(
  'policy_duties_held',
  `SELECT DISTINCT d.duty FROM agencies a JOIN places p ON p.id = a.place_id, unnest(a.duties) AS d (duty)
   WHERE NOT a.retired AND d.duty = ANY ($2)
     AND ($1 = ANY (p.path) OR a.place_id = ANY ((SELECT path FROM places WHERE id = $1)::text[]))`,
);

export function dutiesAt(db: Queryable, place: string): Promise<DutyRow[]> {
  return db.rows<DutyRow>(AT, [place]);
}

/** Those of these duties that somebody has at the place, above it, or within it. */
export async function heldDuties(
  db: Queryable,
  place: string,
  duties: readonly string[],
): Promise<Set<string>> {
  const rows = await db.rows<{ duty: string }>(HELD, [place, duties]);
  return new Set(rows.map(({ duty }) => duty));
}
