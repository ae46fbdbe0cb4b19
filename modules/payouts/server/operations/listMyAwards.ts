import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { findAccount } from '../accounts.ts';
import { awardsOf } from '../awards.ts';
import { presentAward } from '../present/presentAward.ts';

export const listMyAwards = serve(contract.listMyAwards, async (call) => {
  const { actor, db } = call;
  if (actor.kind !== 'firm') throw new Problem('access.denied', 403);
  call.require(true);
  const awards = [];
  for (const { case_id } of await awardsOf(db, actor.organisation)) {
    awards.push(await presentAward(call, await getCaseRow(call, case_id)));
  }
  const account = await findAccount(db, actor.organisation);
  return {
    awards,
    account: account ? { account: maskAccount(account.account), bank: account.bank } : null,
    limits: uploadLimits(),
  };
});
