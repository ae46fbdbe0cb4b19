import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { mayRead } from '../standing.ts';
import { getCaseRow, presentFor } from './readCase.ts';

export const getCase = serve(contract.getCase, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  return presentFor(call, row);
});
