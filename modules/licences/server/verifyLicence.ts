import { serve } from '#platform/api/server/serve.ts';
import type { Services } from '#platform/api/server/services.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { maskName } from '#platform/identifiers/pure/maskName.ts';
import { contract, type Verification } from '../contract.ts';
import { earliestEnd } from '../domain/standsFor.ts';
import { type LicenceStatus, statusOn } from '../domain/status.ts';
import { tidyNumber } from '../domain/tidyNumber.ts';
import { findLicence, type LicenceRow } from './licence.ts';
import { membersOf } from './members.ts';
import { issuerName, presentMembers } from './presentLicence.ts';
import { findVersionByNumber, type LicenceVersion } from './version.ts';

/**
 * What the public page and the API say about a number: what stood on the licence under that number, and what
 * became of it.
 */
export async function verify(
  db: Queryable,
  services: Pick<Services, 'now' | 'demo' | 'law'>,
  asked: string,
): Promise<Verification> {
  const number = tidyNumber(asked);
  const now = services.now();
  const version = await findVersionByNumber(db, number);
  const row = version && (await findLicence(db, version.licenceId));
  const common = { number, checkedAt: now.toISOString(), demo: services.demo };
  if (!version || !row) return { ...common, ...NOTHING };
  const { holderName, fields, issuedOn, validFrom } = version.body;
  const today = legalDate(now);
  const old = version.replacedAt !== null;
  const members = await membersOf(db, row.id, today);
  const composed = members.length > 0 && !old;
  const validTo = composed ? earliestEnd(members) : version.body.validTo;
  const status = old ? 'superseded' : statusOn(composed ? { ...row, validTo } : row, today);
  return {
    ...common,
    found: true,
    status,
    statusSince: sinceWhen(status, row, version),
    statusReason: old ? null : row.statusReason,
    title: row.title,
    // Strangers learn that it stands and whose sort it is: of a person neither the whole name nor what was applied for.
    holderName: row.personId === null ? holderName : maskName(holderName),
    holderUscc: row.holderUscc,
    issuer: await issuerName(db, row.agency),
    fields: row.personId === null ? fields : [],
    issuedOn,
    validFrom,
    validTo,
    replacedBy: old ? row.number : null,
    replacedByStatus: old ? statusOn(row, today) : null,
    members: old ? [] : await presentMembers(db, members),
    check: row.check && { ...row.check, basis: services.law.cite(RECORDS) ?? null },
  };
}

export const verifyLicence = serve(contract.verifyLicence, (call, { number }) =>
  verify(call.db, call.services, number),
);

/** The first day of a status that is not simply valid. */
function sinceWhen(status: LicenceStatus, row: LicenceRow, version: LicenceVersion): string | null {
  if (status === 'valid') return null;
  if (status === 'superseded') return version.replacedAt && legalDate(version.replacedAt);
  if (status === 'expired') return row.validTo && shiftDays(row.validTo, 1);
  // Nothing but a change of status touches a licence that is not valid.
  return legalDate(row.updatedAt);
}

/** What lets anybody consult the records of checks. */
const RECORDS = 'permit.inspection-records';

const NOTHING = {
  found: false,
  status: null,
  statusSince: null,
  statusReason: null,
  title: null,
  holderName: null,
  holderUscc: null,
  issuer: null,
  fields: [],
  issuedOn: null,
  validFrom: null,
  validTo: null,
  replacedBy: null,
  replacedByStatus: null,
  members: [],
  check: null,
};
