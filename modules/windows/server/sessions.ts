import type { Call } from '#platform/api/server/call.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';

export interface SessionRow {
  case_id: string;
  matter: string;
  site: string;
  taken_by: string | null;
  taken_at: Date | null;
  application_case_id: string | null;
}

const FIND = sql('window_session_find', 'SELECT * FROM window_sessions WHERE case_id = $1');

/** @throws Problem case.unknown */
export async function getSessionRow(db: Queryable, caseId: string): Promise<SessionRow> {
  const row = await db.maybe<SessionRow>(FIND, [caseId]);
  if (!row) throw new Problem('case.unknown', 404);
  return row;
}

/** The officer who serves this visit. @throws Problem case.unknown, access.denied, window.notYours */
export async function requireServing(
  call: Call,
  caseId: string,
): Promise<{ row: CaseRow; session: SessionRow; person: string }> {
  const row = await getCaseRow(call, caseId);
  const standing = await standingOf(call.actor, row, call.services.covers);
  call.require(call.actor.kind === 'officer' && standing.inScope);
  const session = await getSessionRow(call.tx, caseId);
  const person = 'person' in call.actor ? call.actor.person.id : '';
  if (session.taken_by !== person) throw new Problem('window.notYours', 409);
  return { row, session, person };
}
