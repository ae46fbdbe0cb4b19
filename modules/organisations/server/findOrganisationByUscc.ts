import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { maySee } from './access.ts';
import { findOrganisationByCode, presentOrganisation } from './organisations.ts';

export const findOrganisationByUscc = serve(contract.findOrganisationByUscc, async (call, { uscc }) => {
  call.require(call.actor.kind === 'officer');
  const organisation = await findOrganisationByCode(call.db, uscc);
  if (!organisation) throw new Problem('notFound', 404);
  call.require(await maySee(call, organisation));
  return presentOrganisation(organisation);
});
