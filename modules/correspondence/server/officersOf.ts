import type { Services } from '#platform/api/server/services.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { holdersOf } from '#platform/notify/server/on/tellOfficers.ts';
import { officers, type Recipient } from '#platform/notify/server/recipients.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';

interface Last {
  person: string;
  role: string;
  agency: string;
}

// Who spoke or acted last for an agency: while the applicant holds the case, it is that officer who waits for it.
const LAST = sql(
  'correspondence_last_officer',
  `SELECT person, role, agency FROM (
     SELECT author_id::text AS person, role, agency_id AS agency, at FROM case_messages
     WHERE case_id = $1 AND side = 'agency'
     UNION ALL
     SELECT actor_id, capacity ->> 'role', capacity ->> 'agency', at FROM actions
     WHERE subject_type = 'case' AND subject_id = $1 AND capacity ->> 'kind' = 'officer'
   ) AS spoke ORDER BY at DESC LIMIT 1`,
);

/** Who is told on the agency's side: whoever holds the case, else who last spoke or acted, else the head. */
export async function officersOf(
  db: Queryable,
  services: Pick<Services, 'now'>,
  row: CaseRow,
): Promise<Recipient[]> {
  const holders = await holdersOf(db, services, row);
  if (holders.length > 0) return holders;
  const last = await db.maybe<Last>(LAST, [row.id]);
  const place = row.place_id;
  if (last) {
    const { role, agency } = last;
    const posts = await officers(db, { role, agency, place }, services.now());
    const same = posts.filter(({ person }) => person === last.person);
    if (posts.length > 0) return same.length > 0 ? same : posts;
  }
  const [agency = ''] = row.agency_ids;
  return officers(db, { role: 'agency-head', agency, place }, services.now());
}
