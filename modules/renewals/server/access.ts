import type { Call } from '#platform/api/server/call.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead, standingOf } from '#platform/process/server/standing.ts';

/** Whoever may read the case. @throws Problem case.unknown, access.denied */
export async function requireReader(call: Call, caseId: string): Promise<CaseRow> {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  return row;
}

/** An officer of the agency that holds the case. @throws Problem case.unknown, access.denied */
export async function requireOfficer(call: Call, caseId: string): Promise<CaseRow> {
  const row = await getCaseRow(call, caseId);
  const { inScope } = await standingOf(call.actor, row, call.services.covers);
  call.require(call.actor.kind === 'officer' && inScope);
  return row;
}
