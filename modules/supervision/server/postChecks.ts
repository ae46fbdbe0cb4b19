import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { VisitView } from '../contract.ts';

export interface PostCheckRow {
  case_id: string;
  approval_case_id: string;
  licence_id: string;
  matter: string;
  matter_version: number;
  agency_id: string;
  place_id: string;
  pushed_at: Date;
  acknowledged_at: Date | null;
  result: string | null;
}

interface VisitRow extends Omit<VisitView, 'recordedAt'> {
  recordedAt: Date;
}

const FIND = sql('post_check_find', 'SELECT * FROM post_checks WHERE case_id = $1');
const OF_LICENCE = sql(
  'post_checks_of_licence',
  'SELECT * FROM post_checks WHERE licence_id = $1 ORDER BY pushed_at DESC',
);
const VISITS = sql(
  'visits_of_case',
  `SELECT id, visited_on AS "visitedOn", officers, outcome, findings, orders, evidence, recorded_at AS "recordedAt"
   FROM visits WHERE case_id = $1 ORDER BY recorded_at`,
);

/** @throws Problem case.unknown */
export async function getPostCheckRow(db: Queryable, caseId: string): Promise<PostCheckRow> {
  const found = await db.maybe<PostCheckRow>(FIND, [caseId]);
  if (!found) throw new Problem('case.unknown', 404);
  return found;
}

/** The checks of a licence, newest first: what stands on the licence record. */
export function postChecksOf(db: Queryable, licenceId: string): Promise<PostCheckRow[]> {
  return db.rows<PostCheckRow>(OF_LICENCE, [licenceId]);
}

export async function visitsOf(db: Queryable, caseId: string): Promise<VisitView[]> {
  const rows = await db.rows<VisitRow>(VISITS, [caseId]);
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}
