import type { KeyObject } from 'node:crypto';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { verifyJws } from '#platform/crypto/server/jws.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { COMPLIANCE_TYPE, ComplianceClaim, codeIn } from '../domain/complianceCode.ts';
import { shownOf } from './defaults.ts';

/** What the code itself proves, without any database or network: the public keys of the installation are enough. */
export function openComplianceCode(
  scanned: string,
  publicKeys: readonly KeyObject[],
): ComplianceClaim | undefined {
  return ComplianceClaim.safeParse(verifyJws(codeIn(scanned), publicKeys, COMPLIANCE_TYPE)).data;
}

export interface Compliance {
  claim: ComplianceClaim;
  name: string;
  /** What is in public view today. */
  records: { title: Text; identifiedOn: string; publishedUntil: string }[];
}

/** The code, and what anybody may see about the firm today. Undefined when nobody here signed it. */
export async function verifyCompliance(
  db: Queryable,
  scanned: string,
  { publicKeys, now }: { publicKeys: readonly KeyObject[]; now: Date },
): Promise<Compliance | undefined> {
  const claim = openComplianceCode(scanned, publicKeys);
  const firm = claim && (await findOrganisationByCode(db, claim.u));
  if (!claim || !firm) return undefined;
  const shown = await shownOf(db, firm.id, legalDate(now));
  const records = shown.map((row) => ({
    title: row.body['title'] as Text,
    identifiedOn: row.identified_on,
    publishedUntil: row.published_until,
  }));
  return { claim, name: firm.name, records };
}
