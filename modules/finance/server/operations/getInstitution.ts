import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { institutionDesk } from '../institutionDesk.ts';

export const getInstitution = serve(contract.getInstitution, async (call) =>
  institutionDesk(call.db, await actingFirm(call), call.now),
);
