import type { z } from 'zod';
import { findPersonByNameAndMobile } from '#modules/identity/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract, type GrantDelegation } from '../contract.ts';
import { checkGrant } from '../domain/checkGrant.ts';
import { isOwner } from './access.ts';
import { addDelegation } from './addDelegation.ts';
import { findDelegation } from './delegations.ts';
import { findOrganisationByCode, lockOrganisation } from './organisations.ts';

const HELD_ALREADY = sql(
  'organisations_held_already',
  `SELECT id FROM delegations WHERE organisation_id = $1 AND person_id = $2 AND revoked_at IS NULL
     AND (valid_to IS NULL OR valid_to >= $3) LIMIT 1`,
);

export const grantDelegation = serve(contract.grantDelegation, async (call, grant) => {
  call.require(isOwner(call, grant.organisation));
  const { tx, now, actor } = call;
  const today = legalDate(now);
  const fields = checkGrant(grant, today);
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });

  await lockOrganisation(tx, grant.organisation);
  const person = await findPersonByNameAndMobile(tx, grant.person);
  if (!person) throw new Problem('organisations.personNotFound', 422);
  if (await tx.maybe(HELD_ALREADY, [grant.organisation, person.id, today])) {
    throw new Problem('organisations.alreadyDelegated', 409, { params: { name: person.name } });
  }
  const { organisation, delegation, validTo } = grant;
  const may = delegation === 'agent' ? grant.may : [];
  const agentOrganisation = await agentFirm(call, grant, person.id);
  return {
    id: await addDelegation(
      tx,
      { organisation, person: person.id, delegation, may, agentOrganisation, validTo },
      actor,
      now,
    ),
  };
});

/** The firm that sends the agent, when one is named: it must exist and the agent must belong to it. */
async function agentFirm(
  { tx, now }: Call,
  grant: z.output<typeof GrantDelegation>,
  person: string,
): Promise<string | null> {
  if (grant.agentOrganisation === undefined) return null;
  const firm = await findOrganisationByCode(tx, grant.agentOrganisation);
  if (!firm || firm.id === grant.organisation) throw new Problem('organisations.agentFirmNotFound', 422);
  const held = await findDelegation(tx, person, firm.id, legalDate(now));
  if (!held || held.delegation === 'agent') {
    throw new Problem('organisations.agentNotOfFirm', 422, { params: { firm: firm.name } });
  }
  return firm.id;
}
