import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';

export interface PersonRow {
  id: string;
  name: string;
  mobile: string | null;
  email: string | null;
  language: Language | null;
}

const COLUMNS = 'id, name, mobile, email, language';
const BY_ID = sql('identity_person', `SELECT ${COLUMNS} FROM persons WHERE id = $1`);
const BY_IDS = sql('identity_persons', `SELECT ${COLUMNS} FROM persons WHERE id = ANY($1)`);
const BY_NAME_AND_MOBILE = sql(
  'identity_person_by_name_and_mobile',
  `SELECT ${COLUMNS} FROM persons WHERE name = $1 AND mobile = $2 LIMIT 2`,
);

export function findPerson(db: Queryable, id: string): Promise<PersonRow | undefined> {
  return db.maybe<PersonRow>(BY_ID, [id]);
}

export async function personsById(db: Queryable, ids: string[]): Promise<Map<string, PersonRow>> {
  const rows = await db.rows<PersonRow>(BY_IDS, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The one person with both: a number alone would tell whose it is. Undefined when there is none, or more than one.
 */
export async function findPersonByNameAndMobile(
  db: Queryable,
  wanted: { name: string; mobile: string },
): Promise<PersonRow | undefined> {
  const found = await db.rows<PersonRow>(BY_NAME_AND_MOBILE, [wanted.name, wanted.mobile]);
  return found.length === 1 ? found[0] : undefined;
}

/** Names by id, for timelines and queues; unknown ids are left out. */
export async function namesOf(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const persons = await personsById(db, [...ids]);
  return new Map([...persons.values()].map(({ id, name }) => [id, name]));
}
