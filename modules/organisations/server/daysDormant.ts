import { dayNumber } from '#platform/calendar/pure/calendarDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';

const DORMANCIES = sql(
  'organisations_dormancies',
  `SELECT s.on_date::text AS since, s.body->>'until' AS until,
     (SELECT e.on_date::text FROM organisation_changes e
      WHERE e.organisation_id = s.organisation_id AND e.from_status = 'suspended' AND (e.at, e.id) > (s.at, s.id)
      ORDER BY e.at, e.id LIMIT 1) AS ended
   FROM organisation_changes s WHERE s.organisation_id = $1 AND s.move = 'suspend'`,
);

/**
 * Days that a firm has rested so far, over all its dormancies. The day on which one begins is not counted (Civil Code
 * art. 201); a dormancy counts until its last day, also when the register woke the firm only later.
 */
export async function daysDormant(db: Queryable, organisation: string, today: string): Promise<number> {
  const rows = await db.rows<{ since: string; until: string | null; ended: string | null }>(DORMANCIES, [
    organisation,
  ]);
  return rows.reduce((days, { since, until, ended }) => {
    const over = ended ?? today;
    const last = until !== null && until < over ? until : over;
    return days + dayNumber(last) - dayNumber(since);
  }, 0);
}
