import { getRole } from '#platform/access/server/roles.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { PostView } from '../contract.ts';

export interface PostRow {
  id: string;
  person_id: string;
  role: string;
  agency_id: string;
  place_id: string;
  valid_from: string;
  valid_to: string | null;
  agency_zh: string;
  agency_en: string | null;
  place_zh: string;
  place_en: string | null;
  place_path: string[];
}

const ROWS = `SELECT p.*, a.name_zh AS agency_zh, a.name_en AS agency_en, l.name_zh AS place_zh,
    l.name_en AS place_en, l.path AS place_path
  FROM posts p JOIN agencies a ON a.id = p.agency_id JOIN places l ON l.id = p.place_id`;
const WITHIN = sql(
  'posts_within',
  `${ROWS} WHERE $1 = ANY (l.path) AND ($2::text IS NULL OR p.agency_id = $2)
     AND ($3 OR p.valid_to IS NULL OR p.valid_to >= $4::date)
   ORDER BY a.place_id, a.id, p.role, p.valid_from, p.id LIMIT 2000`,
);
const ONE = sql('posts_one', `${ROWS} WHERE p.id = $1 FOR UPDATE OF p`);
const OF_PERSON = sql(
  'posts_of_person_from',
  `${ROWS} WHERE p.person_id = $1 AND (p.valid_to IS NULL OR p.valid_to >= $2::date)`,
);

export function postsWithin(
  db: Queryable,
  { place, agency, ended, today }: { place: string; agency?: string; ended: boolean; today: string },
): Promise<PostRow[]> {
  return db.rows<PostRow>(WITHIN, [place, agency ?? null, ended, today]);
}

export function lockPost(db: Queryable, id: string): Promise<PostRow | undefined> {
  return db.maybe<PostRow>(ONE, [id]);
}

/** What a person holds, or will hold, on that day or later. */
export function postsOfPerson(db: Queryable, person: string, from: string): Promise<PostRow[]> {
  return db.rows<PostRow>(OF_PERSON, [person, from]);
}

export function presentPost(row: PostRow, name: string, today: string): PostView {
  const ended = row.valid_to !== null && row.valid_to < today;
  return {
    id: row.id,
    person: { id: row.person_id, name },
    role: { id: row.role, title: getRole(row.role).title },
    agency: { id: row.agency_id, zh: row.agency_zh, en: row.agency_en },
    place: { id: row.place_id, zh: row.place_zh, en: row.place_en },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    state: ended ? 'ended' : row.valid_from > today ? 'ahead' : 'held',
  };
}
