import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { readAwardBehind } from '../awardAccess.ts';
import { presentAward } from '../present/presentAward.ts';

export const getAward = serve(contract.getAward, async (call, { caseId }) =>
  presentAward(call, await readAwardBehind(call, caseId)),
);
