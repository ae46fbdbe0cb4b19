import type { Services } from '#platform/api/server/services.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { DocumentVerification } from '../../contract.ts';
import { verify } from '../verifyLicence.ts';
import { checkDocument, type DocumentTrust } from './checkDocument.ts';

/** Whether a file is a licence of ours, unchanged, and whether that licence stands today. */
export async function verifyDocument(
  db: Queryable,
  services: Pick<Services, 'now' | 'demo' | 'law'>,
  trust: DocumentTrust,
  bytes: Uint8Array,
): Promise<DocumentVerification> {
  const checked = await checkDocument(bytes, trust);
  const { document } = checked;
  const current = document ? await verify(db, services, document.number) : null;
  return { ...checked, genuine: checked.fault === null, current };
}
