import { firmMay } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { contract } from '../../contract.ts';
import { keepAccount } from '../keepAccount.ts';

/** Where the money goes is the owner's word, or that of an agent who may submit. */
export const setAccount = serve(contract.setAccount, async (call, { account, bank }) => {
  const { actor } = call;
  if (actor.kind !== 'firm') throw new Problem('access.denied', 403);
  call.require(firmMay(actor, 'submit'));
  await keepAccount(call, actor.organisation, { account, bank });
  return { account: maskAccount(account), bank };
});
