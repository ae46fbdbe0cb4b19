import { getPolicyInForce } from '#modules/policies/index.ts';
import { firmMay } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../../contract.ts';
import { presentAward } from '../present/presentAward.ts';
import { claimPolicies } from '../submitClaim.ts';

export const submitClaim = serve(contract.submitClaim, async (call, { policies: ids, materials }) => {
  const { actor, tx, now } = call;
  if (actor.kind !== 'firm') throw new Problem('access.denied', 403);
  call.require(firmMay(actor, 'submit'));
  const policies = [];
  for (const id of [...new Set(ids)].sort()) policies.push(await getPolicyInForce(tx, id, legalDate(now)));
  const given = { organisation: actor.organisation, actor, materials };
  return presentAward(call, await claimPolicies(actContext(call), policies, given));
});
