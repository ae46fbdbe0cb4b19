import { serve } from '#platform/api/server/serve.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { presentReview } from './presentReview.ts';
import { standingOnReview } from './standing.ts';
import { subjectOfCase } from './subject.ts';

export const getCaseReview = serve(contract.getCaseReview, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  return presentReview(call, await subjectOfCase(call.db, caseId), await standingOnReview(call, row));
});
