import { findAgency } from '#platform/access/server/agencies.ts';
import { dayNumber } from '#platform/calendar/pure/calendarDate.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { LicenceView } from '../contract.ts';
import { statusOn } from '../domain/status.ts';
import type { LicenceRow } from './licence.ts';

export interface Presenting {
  db: Queryable;
  now: Date;
  /** Where people reach this server. */
  publicUrl: string;
}

export async function presentLicence(
  row: LicenceRow,
  { db, now, publicUrl }: Presenting,
): Promise<LicenceView> {
  const today = legalDate(now);
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    title: row.title,
    holderName: row.holderName,
    holderUscc: row.holderUscc,
    issuer: await issuerName(db, row.agency),
    fields: row.fields,
    issuedOn: row.issuedOn,
    validFrom: row.validFrom,
    validTo: row.validTo,
    status: statusOn(row, today),
    statusReason: row.statusReason,
    version: row.version,
    caseId: row.caseId,
    verifyUrl: verifyUrl(publicUrl, row.number),
    daysLeft: row.validTo === null ? null : dayNumber(row.validTo) - dayNumber(today),
  };
}

export function verifyUrl(publicUrl: string, number: string): string {
  return `${publicUrl}/verify/${encodeURIComponent(number)}`;
}

export async function issuerName(db: Queryable, agency: string): Promise<Text> {
  const found = await findAgency(db, agency);
  return { zh: found?.name.zh ?? agency, en: found?.name.en ?? found?.name.zh ?? agency };
}
