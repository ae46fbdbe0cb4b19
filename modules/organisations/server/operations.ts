import { findOrganisationByUscc } from './findOrganisationByUscc.ts';
import { getOrganisation } from './getOrganisation.ts';
import { grantDelegation } from './grantDelegation.ts';
import { listDelegations } from './listDelegations.ts';
import { listMyOrganisations } from './listMyOrganisations.ts';
import { revokeDelegation } from './revokeDelegation.ts';

/** What the composition root mounts. */
export const operations = {
  listMyOrganisations,
  getOrganisation,
  findOrganisationByUscc,
  listDelegations,
  grantDelegation,
  revokeDelegation,
};
