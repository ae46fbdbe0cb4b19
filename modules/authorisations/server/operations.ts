import { getMyAuthorisations } from './operations/getMyAuthorisations.ts';
import { getResponsibility } from './operations/getResponsibility.ts';
import { grantAuthorisation } from './operations/grantAuthorisation.ts';
import { listAuthorisations } from './operations/listAuthorisations.ts';
import { listAuthorisedOfficers } from './operations/listAuthorisedOfficers.ts';
import { listSpotChecks } from './operations/listSpotChecks.ts';
import { withdrawAuthorisation } from './operations/withdrawAuthorisation.ts';

export const operations = {
  listAuthorisations,
  grantAuthorisation,
  withdrawAuthorisation,
  getMyAuthorisations,
  listAuthorisedOfficers,
  getResponsibility,
  listSpotChecks,
};
