import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { presentLicence } from './presentLicence.ts';
import { getReadableLicence } from './readableLicence.ts';

export const getLicence = serve(contract.getLicence, async (call, { licenceId }) => {
  const row = await getReadableLicence(call, licenceId);
  const { db, now } = call;
  return presentLicence(row, { db, now, publicUrl: call.services.publicUrl });
});
