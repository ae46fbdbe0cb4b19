import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { authorisationsOf } from '../authorisations.ts';
import { presentAuthorisations } from '../presentAuthorisations.ts';
import { singleOfficerMatters } from '../singleOfficerMatters.ts';
import { agencyOf } from './listAuthorisations.ts';

export const getMyAuthorisations = serve(contract.getMyAuthorisations, async (call) => {
  const { agency, me } = agencyOf(call);
  const today = legalDate(call.now);
  const rows = await authorisationsOf(call.db, me, agency);
  const matters = await singleOfficerMatters(call.db, today);
  return { today, authorisations: await presentAuthorisations(call, rows.reverse(), matters) };
});
