import { findAgency } from '#platform/access/server/agencies.ts';
import { dayNumber } from '#platform/calendar/pure/calendarDate.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { LicenceView, MemberView } from '../contract.ts';
import { isExpiring } from '../domain/expiring.ts';
import { earliestEnd } from '../domain/standsFor.ts';
import { statusOn } from '../domain/status.ts';
import type { LicenceRow } from './licence.ts';
import { type MemberLicence, membersOf } from './members.ts';
import { licenceSettings } from './settings.ts';

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
  const members = await membersOf(db, row.id, today);
  const validTo = members.length > 0 ? earliestEnd(members) : row.validTo;
  const status = statusOn({ ...row, validTo }, today);
  const daysLeft = validTo === null ? null : dayNumber(validTo) - dayNumber(today);
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
    validTo,
    status,
    statusReason: row.statusReason,
    check: row.check,
    version: row.version,
    caseId: row.caseId,
    verifyUrl: verifyUrl(publicUrl, row.number),
    daysLeft,
    expiring: isExpiring({ status, daysLeft }, licenceSettings().expiringDays),
    members: await presentMembers(db, members),
  };
}

/** The licences that a comprehensive one stands for, as anybody may see them. */
export async function presentMembers(
  db: Queryable,
  members: readonly MemberLicence[],
): Promise<MemberView[]> {
  return Promise.all(
    members.map(async ({ number, title, statusToday, validTo, agency }) => ({
      number,
      title,
      status: statusToday,
      validTo,
      issuer: await issuerName(db, agency),
    })),
  );
}

export function verifyUrl(publicUrl: string, number: string): string {
  return `${publicUrl}/verify/${encodeURIComponent(number)}`;
}

export async function issuerName(db: Queryable, agency: string): Promise<Text> {
  const found = await findAgency(db, agency);
  return { zh: found?.name.zh ?? agency, en: found?.name.en ?? found?.name.zh ?? agency };
}
