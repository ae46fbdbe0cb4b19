import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../contract.ts';
import { delegationsOf } from './delegations.ts';

export const listMyOrganisations = serve(contract.listMyOrganisations, async (call) => {
  const { actor, db, now } = call;
  call.require('person' in actor);
  if (!('person' in actor)) return [];
  const held = await delegationsOf(db, actor.person.id, legalDate(now));
  return held.map(({ organisation, uscc, name, status, delegation, may, validTo }) => ({
    organisation: { id: organisation, uscc, name, status },
    delegation,
    may,
    validTo,
  }));
});
