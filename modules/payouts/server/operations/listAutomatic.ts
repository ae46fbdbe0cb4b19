import { policiesInForce } from '#modules/policies/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { ownAgency } from '../ownAgency.ts';
import { leftOf } from '../plan/committed.ts';

export const listAutomatic = serve(contract.listAutomatic, async (call) => {
  ownAgency(call);
  const policies = [];
  for (const { body } of await policiesInForce(call.db, legalDate(call.now))) {
    if (body.mode !== 'automatic') continue;
    const { committed, firmsHeld } = await leftOf(call.db, body);
    policies.push({
      policy: body.policy,
      title: body.names,
      consent: body.consent?.kind ?? ('confirm' as const),
      budget: body.budget?.amount ?? null,
      committed,
      quota: body.quota?.firms ?? null,
      firms: firmsHeld,
    });
  }
  return { policies };
});
