import { sql, type Tx } from '#platform/db/server/database.ts';
import type { LicenceRow } from './licence.ts';

const KEEP = sql(
  'licence_version',
  `INSERT INTO licence_versions (licence_id, version, number, event, case_id, body, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export type LicenceEvent = 'issue' | 'renew' | 'change' | 'reissue';

/** Keeps what this version says: old numbers stay verifiable for ever. */
export async function keepVersion(
  tx: Tx,
  licence: LicenceRow,
  event: LicenceEvent,
  caseId: string,
  now: Date,
): Promise<void> {
  const { holderName, fields, issuedOn, validFrom, validTo } = licence;
  const body = JSON.stringify({ holderName, fields, issuedOn, validFrom, validTo });
  await tx.rows(KEEP, [licence.id, licence.version, licence.number, event, caseId, body, now]);
}
