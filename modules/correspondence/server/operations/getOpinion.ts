import { serve } from '#platform/api/server/serve.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { lookAtTalk } from '../lookAtTalk.ts';
import { getOpinionRow } from '../opinions.ts';
import { presentOpinions } from '../presentOpinions.ts';

export const getOpinion = serve(contract.getOpinion, async (call, { caseId }) => {
  const row = await lookAtTalk(call, caseId);
  const opinion = await getOpinionRow(call.db, caseId);
  const [view] = await presentOpinions(call, [opinion], true);
  const asking = await getCaseRow(call, opinion.asking_case_id);
  const { allowed, version } = await presentFor(call, row);
  return {
    ...view!,
    version,
    mayAnswer: allowed.some(({ name }) => name === 'answer'),
    limits: uploadLimits(),
    asking: { caseId: asking.id, number: asking.number, title: asking.title },
  };
});
