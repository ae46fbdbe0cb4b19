import type { Call } from '#platform/api/server/call.ts';
import { partIn } from '#platform/live/server/partIn.ts';
import type { Standing } from '#platform/process/pure/allowedActions.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';

/** An officer of one of the agencies of the case. @throws Problem case.unknown, access.denied */
export async function requireOfficer(
  call: Call,
  caseId: string,
): Promise<{ row: CaseRow; standing: Standing }> {
  const row = await getCaseRow(call, caseId);
  const standing = await standingOf(call.actor, row, call.services.covers);
  call.require(call.actor.kind === 'officer' && standing.inScope);
  return { row, standing };
}

/** Whoever may see the survey: the firm, its officers, invited experts, and those who look on. */
export async function requireReader(call: Call, caseId: string) {
  const row = await getCaseRow(call, caseId);
  const standing = await partIn(call.db, call.services.covers, call.actor, caseId);
  call.require(standing.reads);
  return { row, part: standing.part };
}
