import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../../contract.ts';
import { CONFIRM_OPERATION } from '../../domain/awardProcess.ts';
import { findAccount } from '../accounts.ts';
import { readAward } from '../awardAccess.ts';
import { presentAward } from '../present/presentAward.ts';

/** Yes, and here is where the money goes: without an account nothing could be paid. */
export const confirmAward = serve(contract.confirmAward, async (call, { caseId }) => {
  const { actor } = call;
  const row = await readAward(call, caseId);
  if (!row.organisation_id || !(await findAccount(call.tx, row.organisation_id)))
    throw new Problem('payout.noAccount', 409);
  const through = CONFIRM_OPERATION;
  return presentAward(call, await act(actContext(call), { caseId, action: 'confirm', actor, through }));
});
