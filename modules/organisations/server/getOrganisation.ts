import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { maySee } from './access.ts';
import { getOrganisationRow, presentOrganisation } from './organisations.ts';

export const getOrganisation = serve(contract.getOrganisation, async (call, { id }) => {
  const organisation = await getOrganisationRow(call.db, id);
  call.require(await maySee(call, organisation));
  return presentOrganisation(organisation);
});
