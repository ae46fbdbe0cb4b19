import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseView } from '../../pure/caseView.ts';
import type { CaseRow } from '../caseRow.ts';
import { presentCase } from '../presentCase.ts';
import { standingOf } from '../standing.ts';

const READ = sql('case_read', 'SELECT * FROM cases WHERE id = $1');

/** @throws Problem case.unknown */
export async function getCaseRow(call: Call, caseId: string): Promise<CaseRow> {
  const row = await call.db.maybe<CaseRow>(READ, [caseId]);
  if (!row) throw new Problem('case.unknown', 404);
  return row;
}

/** The case as this caller sees it. */
export async function presentFor(call: Call, row: CaseRow): Promise<CaseView> {
  const { processes, covers, colours } = call.services;
  return presentCase({
    row,
    process: await processes.get(call.db, row.process, row.process_version),
    actor: call.actor,
    standing: await standingOf(call.actor, row, covers),
    calendar: processes.calendarOf(row.place_id),
    scale: colours,
    now: call.now,
  });
}
