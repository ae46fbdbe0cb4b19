import { type Queryable, sql } from '#platform/db/server/database.ts';
import { findLicence, type LicenceRow } from './licence.ts';

/** Proactive renewal is for firms; the check of packs refuses it where natural persons apply. */
const ENDING = sql(
  'licences_ending',
  `SELECT id FROM licences WHERE type = $1 AND status = 'valid' AND organisation_id IS NOT NULL
   AND valid_to BETWEEN $2 AND $3 ORDER BY valid_to, id`,
);

/** Valid licences of firms of a type, whose last day lies in that time. @param wanted legal dates, both included */
export async function licencesEnding(
  db: Queryable,
  wanted: { type: string; from: string; to: string },
): Promise<(LicenceRow & { organisationId: string })[]> {
  const found = await db.rows<{ id: string }>(ENDING, [wanted.type, wanted.from, wanted.to]);
  const rows = await Promise.all(found.map(({ id }) => findLicence(db, id)));
  return rows.flatMap((row) => (row?.organisationId ? [{ ...row, organisationId: row.organisationId }] : []));
}
