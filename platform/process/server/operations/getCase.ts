import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { lookAtCase } from '../lookAtCase.ts';
import { getCaseRow, presentFor } from './readCase.ts';

export const getCase = serve(contract.getCase, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row);
  return presentFor(call, row);
});
