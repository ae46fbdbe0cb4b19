import { getPolicyInForce } from '#modules/policies/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { ownAgency } from '../ownAgency.ts';
import { planAwards as plan } from '../plan/planAwards.ts';

export const planAwards = serve(contract.planAwards, async (call, { policy }) => {
  const { agency } = ownAgency(call);
  const day = legalDate(call.now);
  return plan(call.db, await getPolicyInForce(call.db, policy, day), { agency, day });
});
