import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface Span {
  /** First instant. */
  from: Date;
  /** The instant after the last. */
  to: Date;
}

interface Filed {
  caseId: string;
  matter: string;
  version: number;
  /** Materials uploaded, those of them with a sealed file, items fetched. */
  uploaded: number;
  sealed: number;
  fetched: number;
  /** Fetched e-licences, and what the matter fetches at all. */
  shares: number;
}

const OUTCOMES = sql(
  'sharing_outcomes',
  'SELECT outcome, count(*) AS count FROM data_calls WHERE at >= $1 AND at < $2 GROUP BY outcome',
);
const MATTERS = sql(
  'sharing_matters',
  `SELECT DISTINCT matter FROM data_calls WHERE outcome = 'given' AND at >= $1 AND at < $2 ORDER BY matter`,
);
const FILED = sql(
  'sharing_filed',
  `SELECT a.case_id AS "caseId", a.matter, a.matter_version AS version,
     (SELECT count(DISTINCT u.material) FROM application_materials u WHERE u.case_id = a.case_id) AS uploaded,
     (SELECT count(DISTINCT u.material) FROM application_materials u JOIN sealed_files s ON s.file_id = u.file_id
      WHERE u.case_id = a.case_id) AS sealed,
     (SELECT count(DISTINCT c.item) FROM shared_copies c WHERE c.case_id = a.case_id) AS fetched,
     (SELECT count(*) FROM jsonb_array_elements(m.body -> 'materials') x WHERE x ? 'share') AS shares
   FROM applications a JOIN matters m ON m.matter = a.matter AND m.version = a.matter_version
   WHERE a.submitted_at >= $1 AND a.submitted_at < $2`,
);

/** How many calls came to what. */
export async function outcomesIn(db: Queryable, { from, to }: Span): Promise<Record<string, number>> {
  const rows = await db.rows<{ outcome: string; count: number }>(OUTCOMES, [from, to]);
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** Matters with at least one answered call: a grant alone does not count (DAT-05.r1). */
export async function mattersCalling(db: Queryable, { from, to }: Span): Promise<string[]> {
  return (await db.rows<{ matter: string }>(MATTERS, [from, to])).map(({ matter }) => matter);
}

/** What applications of the period needed and used. */
export function filedIn(db: Queryable, { from, to }: Span): Promise<Filed[]> {
  return db.rows<Filed>(FILED, [from, to]);
}
