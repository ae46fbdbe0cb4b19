import type { Call } from '#platform/api/server/call.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { isAmongAgencies } from '../domain/opinionProcess.ts';

/** The case, for whoever may read what is said on it: what agencies say among themselves is not the applicant's. */
export async function lookAtTalk(call: Call, caseId: string): Promise<CaseRow> {
  const row = await getCaseRow(call, caseId);
  call.require(call.actor.kind === 'officer' || !isAmongAgencies(row.process));
  await lookAtCase(call, row);
  return row;
}
