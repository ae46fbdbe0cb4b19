import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { readAward } from '../awardAccess.ts';
import { presentAward } from '../present/presentAward.ts';

export const getAward = serve(contract.getAward, async (call, { caseId }) =>
  presentAward(call, await readAward(call, caseId)),
);
