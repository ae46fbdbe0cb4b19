import type { NewAgency } from '#platform/access/pure/agency.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';

/** The agencies of a city and which posts they have; who holds them stays in the city. */
export interface Offices {
  agencies: NewAgency[];
  posts: { role: string; agency: string; place: string }[];
}

const AGENCIES = sql(
  'sandbox_agencies',
  `SELECT a.id, json_build_object('zh', a.name_zh, 'en', a.name_en) AS name, a.place_id AS place, a.uscc, a.kind,
     a.duties, a.retired
   FROM agencies a JOIN places p ON p.id = a.place_id, places here
   WHERE here.id = $1 AND NOT a.retired AND (a.place_id = ANY (here.path) OR here.id = ANY (p.path)) ORDER BY a.id`,
);
const POSTS = sql(
  'sandbox_posts',
  `SELECT DISTINCT role, agency_id AS agency, place_id AS place FROM posts
   WHERE agency_id = ANY ($1) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
   ORDER BY agency, role, place`,
);

/** Agencies of a place, of what lies above it and below it, with the posts that are filled today. */
export async function officesOf(db: Queryable, place: string, today: string): Promise<Offices> {
  const agencies = await db.rows<NewAgency>(AGENCIES, [place]);
  const posts = await db.rows<Offices['posts'][number]>(POSTS, [agencies.map(({ id }) => id), today]);
  return { agencies, posts };
}
