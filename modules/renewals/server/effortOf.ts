import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import type { Effort } from '../domain/measureZeros.ts';
import type { RenewalRow } from './renewals.ts';

const SENT = sql(
  'renewal_effort_sent',
  `SELECT count(*) FILTER (WHERE name = 'submit' AND capacity ->> 'kind' = 'firm') AS applications,
     count(*) FILTER (WHERE name = 'askForSupplement') AS waits,
     coalesce(array_agg(body ->> 'to'), '{}') AS states
   FROM actions WHERE subject_type = 'case' AND subject_id = $1`,
);
const UPLOADED = sql(
  'renewal_effort_uploaded',
  `SELECT count(*) AS n FROM application_materials m JOIN files f ON f.id = m.file_id
   WHERE m.case_id = $1 AND f.organisation_id IS NOT NULL`,
);

const NOTHING: Effort = { applications: 0, materials: 0, trips: 0, waits: 0 };

/** What the holder had to do since the consent, counted from the record of the application (APV-09.r4). */
export async function effortOf(
  db: Queryable,
  { approval_case_id: caseId, delivered_by: deliveredBy }: RenewalRow,
  process: Process | undefined,
): Promise<Effort> {
  if (!caseId) return NOTHING;
  const sent = await db.one<{ applications: number; waits: number; states: string[] }>(SENT, [caseId]);
  const { n: materials } = await db.one<{ n: number }>(UPLOADED, [caseId]);
  const visits = sent.states.filter((state) => process?.states[state]?.visit).length;
  const trips = visits + (deliveredBy === 'pickup' ? 1 : 0);
  return { applications: sent.applications, materials, trips, waits: sent.waits };
}
