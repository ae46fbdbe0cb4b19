import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { requireReader } from '../access.ts';
import { presentSurvey } from '../presentSurvey.ts';

export const getSurvey = serve(contract.getSurvey, async (call, { caseId }) => {
  const { row } = await requireReader(call, caseId);
  return presentSurvey(call, row);
});
