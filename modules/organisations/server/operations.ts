import { findOrganisationByUscc } from './findOrganisationByUscc.ts';
import { abandonFounding } from './founding/abandonFounding.ts';
import { checkScope, listScopeTerms } from './founding/checkScope.ts';
import { getFounding, listMyFoundings } from './founding/getFounding.ts';
import { saveFounding } from './founding/saveFounding.ts';
import { getFoundingByLink, signFounding, signFoundingByLink } from './founding/signFounding.ts';
import { startFounding } from './founding/startFounding.ts';
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
  checkScope,
  listScopeTerms,
  startFounding,
  saveFounding,
  listMyFoundings,
  getFounding,
  signFounding,
  getFoundingByLink,
  signFoundingByLink,
  abandonFounding,
};
