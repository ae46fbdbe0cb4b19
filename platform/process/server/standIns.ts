import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface AbsenceRow {
  id: string;
  person_id: string;
  role: string;
  agency_id: string;
  deputy_id: string;
  /** 'YYYY-MM-DD' */
  from_date: string;
  to_date: string;
  reason: string;
}

const COLUMNS = `id, person_id, role, agency_id, deputy_id, from_date::text AS from_date, to_date::text AS to_date, reason`;
const TODAY = sql(
  'absences_today',
  `SELECT ${COLUMNS} FROM absences WHERE person_id = ANY ($1::uuid[]) AND role = $2 AND agency_id = $3
     AND ended_at IS NULL AND from_date <= $4 AND to_date >= $4`,
);
const STANDS_FOR = sql(
  'absences_stands_for',
  `SELECT person_id FROM absences WHERE deputy_id = $1 AND role = $2 AND agency_id = $3
     AND ended_at IS NULL AND from_date <= $4 AND to_date >= $4`,
);

/** Who of these people is away from that post on the day, by person. @param today 'YYYY-MM-DD' */
export async function absencesOf(
  db: Queryable,
  people: readonly string[],
  post: { role: string; agency: string },
  today: string,
): Promise<ReadonlyMap<string, AbsenceRow>> {
  if (people.length === 0) return new Map();
  const rows = await db.rows<AbsenceRow>(TODAY, [people, post.role, post.agency, today]);
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** For whom a person stands in today, in that post. */
export async function standsFor(
  db: Queryable,
  person: string,
  post: { role: string; agency: string },
  today: string,
): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(STANDS_FOR, [person, post.role, post.agency, today]);
  return rows.map(({ person_id }) => person_id);
}
