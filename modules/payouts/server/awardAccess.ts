import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { AWARD_PROCESS } from '../domain/awardProcess.ts';
import { CLAIM_PROCESS, REVIEW_PROCESS } from '../domain/claimProcess.ts';
import { CLAWBACK_PROCESS } from '../domain/clawbackProcess.ts';

/** The case of an award or claim that the caller may read. @throws Problem case.unknown */
export async function readAward(call: Call, caseId: string): Promise<CaseRow> {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  if (row.process !== AWARD_PROCESS && row.process !== CLAIM_PROCESS) throw new Problem('case.unknown', 404);
  return row;
}

/** The same by the id of a review or of a demand for repayment: who has to judge it sees what it is about. */
export async function readAwardBehind(call: Call, caseId: string): Promise<CaseRow> {
  const row = await getCaseRow(call, caseId);
  if (row.process !== REVIEW_PROCESS && row.process !== CLAWBACK_PROCESS) return readAward(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  return getCaseRow(call, row.parent_id!);
}
