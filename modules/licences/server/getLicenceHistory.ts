import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { getReadableLicence } from './readableLicence.ts';
import { versionsOf } from './version.ts';

export const getLicenceHistory = serve(contract.getLicenceHistory, async (call, { licenceId }) => {
  await getReadableLicence(call, licenceId);
  const versions = await versionsOf(call.db, licenceId);
  return {
    versions: versions.map(({ version, number, event, at, caseId, actionId }) => ({
      version,
      number,
      event,
      at: at.toISOString(),
      caseId,
      actionId,
    })),
  };
});
