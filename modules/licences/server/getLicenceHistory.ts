import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';
import type { LicenceEvent } from './keepVersion.ts';
import { getReadableLicence } from './readableLicence.ts';

interface Row {
  version: number;
  number: string;
  event: LicenceEvent;
  at: Date;
  caseId: string;
}

const VERSIONS = sql(
  'licence_versions',
  'SELECT version, number, event, at, case_id AS "caseId" FROM licence_versions WHERE licence_id = $1 ORDER BY version',
);

export const getLicenceHistory = serve(contract.getLicenceHistory, async (call, { licenceId }) => {
  await getReadableLicence(call, licenceId);
  const versions = await call.db.rows<Row>(VERSIONS, [licenceId]);
  return { versions: versions.map((row) => ({ ...row, at: row.at.toISOString() })) };
});
