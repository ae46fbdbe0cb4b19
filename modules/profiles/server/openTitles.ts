import { licencesOf } from '#modules/licences/index.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

const PLACES = sql(
  'profile_place_names',
  `SELECT id AS value, json_build_object('zh', name_zh, 'en', coalesce(name_en, name_zh)) AS title FROM places
   WHERE id = ANY ((SELECT path FROM places WHERE id = $1)::text[])`,
);

/** What the ids in lists without a closed set are called: places, kinds of licence. */
export async function openTitles(
  db: Queryable,
  firm: OrganisationRow,
): Promise<Record<string, { value: string; title: Text }[]>> {
  const licences = await licencesOf(db, firm.id);
  const types = new Map(licences.map(({ type, title }) => [type, title]));
  return {
    'registered-places': await db.rows<{ value: string; title: Text }>(PLACES, [firm.place]),
    'licences-in-force': [...types].map(([value, title]) => ({ value, title })),
  };
}
