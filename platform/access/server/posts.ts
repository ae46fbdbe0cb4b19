import type { Post } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { getRole } from './roles.ts';

/** A post as somebody holds it. Dates are legal dates; the last day counts. */
export interface HeldPost extends Post {
  id: string;
  person: string;
  validFrom: string;
  validTo: string | null;
  agencyName: Name;
  placeName: Name;
}

/** English is null where no source gives a name. */
export interface Name {
  zh: string;
  en: string | null;
}

const HELD = `SELECT p.id, p.person_id AS person, p.role, p.agency_id AS agency, p.place_id AS place,
    p.valid_from AS "validFrom", p.valid_to AS "validTo",
    json_build_object('zh', a.name_zh, 'en', a.name_en) AS "agencyName",
    json_build_object('zh', l.name_zh, 'en', l.name_en) AS "placeName"
  FROM posts p JOIN agencies a ON a.id = p.agency_id JOIN places l ON l.id = p.place_id
  WHERE p.valid_from <= $2 AND (p.valid_to IS NULL OR p.valid_to >= $2)`;

const FIND = sql('access_find_post', `${HELD} AND p.id = $1`);
const OF_PERSON = sql('access_posts_of_person', `${HELD} AND p.person_id = $1 ORDER BY p.valid_from, p.id`);
const APPOINT = sql(
  'access_appoint',
  `INSERT INTO posts (id, person_id, role, agency_id, place_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (person_id, role, agency_id, place_id, valid_from) DO UPDATE SET valid_to = excluded.valid_to
   RETURNING id`,
);
const END = sql(
  'access_end_post',
  'UPDATE posts SET valid_to = $2 WHERE id = $1 AND valid_from <= $2 RETURNING id',
);

/** The post, when it is held on that day. @param on 'YYYY-MM-DD' */
export function findPost(db: Queryable, id: string, on: string): Promise<HeldPost | undefined> {
  return db.maybe<HeldPost>(FIND, [id, on]);
}

/** The posts a person holds on that day, oldest first. */
export function postsOf(db: Queryable, person: string, on: string): Promise<HeldPost[]> {
  return db.rows<HeldPost>(OF_PERSON, [person, on]);
}

export type Appointment = Omit<HeldPost, 'id' | 'agencyName' | 'placeName'>;

/** Puts a person in a post; the same post from the same day only changes its last day. Returns the post's id. */
export async function appoint(tx: Tx, post: Appointment): Promise<string> {
  getRole(post.role);
  const { person, role, agency, place, validFrom, validTo } = post;
  return (await tx.one<{ id: string }>(APPOINT, [newId(), person, role, agency, place, validFrom, validTo]))
    .id;
}

/** Sets the last day in a post. Returns false when there is no such post, or it began later. */
export async function endPost(tx: Tx, id: string, lastDay: string): Promise<boolean> {
  return (await tx.rows(END, [id, lastDay])).length === 1;
}
