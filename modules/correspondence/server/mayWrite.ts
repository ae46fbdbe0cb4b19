import type { Call } from '#platform/api/server/call.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { isAmongAgencies } from '../domain/opinionProcess.ts';
import type { Side } from './presentMessages.ts';

/**
 * The side on which the caller may write on a case: its applicant (whoever may submit for the firm) or an officer of
 * one of its agencies. Posts that only watch read and do not write.
 */
export async function sideToWrite(call: Call, row: CaseRow): Promise<Side | undefined> {
  if (isAmongAgencies(row.process)) return undefined;
  const { maySubmit, inScope } = await standingOf(call.actor, row, call.services.covers);
  if (inScope) return 'agency';
  return maySubmit ? 'applicant' : undefined;
}
