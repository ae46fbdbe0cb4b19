import { serve } from '#platform/api/server/serve.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../../contract.ts';
import { ACCOUNT_OPERATION } from '../../domain/paymentTail.ts';
import { readAward } from '../awardAccess.ts';
import { keepAccount } from '../keepAccount.ts';
import { presentAward } from '../present/presentAward.ts';

/** Another account after the bank could not pay: a new order of the same award, the old one has failed for good. */
export const giveAccount = serve(contract.giveAccount, async (call, { caseId, account, bank }) => {
  const { actor } = call;
  const row = await readAward(call, caseId);
  await keepAccount(call, row.organisation_id!, { account, bank });
  const through = ACCOUNT_OPERATION;
  return presentAward(call, await act(actContext(call), { caseId, action: 'giveAccount', actor, through }));
});
