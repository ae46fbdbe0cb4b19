import { serve } from '#platform/api/server/serve.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { presentCaseShares } from '../caseShares.ts';

export const listCaseShares = serve(contract.listCaseShares, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row, 'application');
  return presentCaseShares(call, row);
});
