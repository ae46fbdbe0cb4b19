import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { callData } from '../callData.ts';
import { presentCaseShares, subjectOf } from '../caseShares.ts';

/** An agency with a part in the case calls what another holds of the applicant, and the firm sees that it did. */
export const callForCase = serve(contract.callForCase, async (call, { caseId, item, use, basis }) => {
  const row = await getCaseRow(call, caseId);
  const { actor } = call;
  const { inScope } = await standingOf(actor, row, call.services.covers);
  call.require(actor.kind === 'officer' && inScope);
  const subject = await subjectOf(call, row);
  if (!subject || row.closed_at !== null || actor.kind !== 'officer') {
    throw new Problem('sharing.notGranted', 403);
  }
  await callData(call, { ...subject, item, use, basis, agency: actor.post.agency, caseId });
  return presentCaseShares(call, row);
});
