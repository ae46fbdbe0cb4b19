import { type Queryable, sql } from '#platform/db/server/database.ts';

const HOLDERS = sql(
  'access_post_holders',
  `SELECT p.id, p.person_id AS person FROM posts p
   WHERE p.agency_id = $1 AND p.role = $2 AND p.place_id = ANY ((SELECT path FROM places WHERE id = $3)::text[])
     AND p.valid_from <= $4 AND (p.valid_to IS NULL OR p.valid_to >= $4)
   ORDER BY p.id`,
);

/** Who holds that role at the agency on that day, in posts that reach the place. @param on 'YYYY-MM-DD' */
export function postHolders(
  db: Queryable,
  { agency, role, place }: { agency: string; role: string; place: string },
  on: string,
): Promise<{ id: string; person: string }[]> {
  return db.rows(HOLDERS, [agency, role, place, on]);
}
