import type { Actor } from '#platform/access/pure/actor.ts';
import { getAgency } from '#platform/access/server/agencies.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { issueLicenceNumber } from '#platform/identifiers/pure/issueLicenceNumber.ts';
import { lastDayOf, type Validity } from '../domain/validity.ts';
import { keepVersion } from './keepVersion.ts';
import { findLicence, type LicenceField, type LicenceRow } from './licence.ts';

/** Who holds a licence: a firm by its credit code, or a natural person. */
export type LicenceHolder =
  | { kind: 'organisation'; id: string; name: string; uscc: string }
  | { kind: 'person'; id: string; name: string };

export interface NewLicence {
  /** Which licence of which catalogue: 18 characters of its keeper's credit code and three digits. */
  catalogueType: string;
  type: string;
  title: Text;
  group: string;
  holder: LicenceHolder;
  place: string;
  agency: string;
  caseId: string;
  fields: LicenceField[];
  validity: Validity | undefined;
  /** Its last day, where that follows from other licences rather than from a length of time. */
  validTo?: string | null;
  /** The legal date of the decision. */
  on: string;
  now: Date;
  by: Actor;
}

const SERIAL = sql('licence_next_serial', "SELECT nextval('licence_serial') AS serial");
const INSERT = sql(
  'licence_insert',
  `INSERT INTO licences (id, number, serial, type, title, matter_group, organisation_id, holder_name, holder_uscc,
     place_id, agency_id, case_id, fields, issued_on, valid_from, valid_to, updated_at, person_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17)`,
);
const SERIAL_DIGITS = 9;

/**
 * Issues a licence in the transaction of the grant.
 * @throws Problem licence.issuerWithoutCode when the agency has no credit code to number licences with
 */
export async function issueLicence(tx: Tx, input: NewLicence): Promise<LicenceRow> {
  const serial = await nextSerial(tx, input.on);
  const number = await numberFor(tx, { ...input, serial, version: 1 });
  const id = newId();
  await tx.rows(INSERT, [
    id,
    number,
    serial,
    input.type,
    JSON.stringify(input.title),
    input.group,
    input.holder.kind === 'organisation' ? input.holder.id : null,
    input.holder.name,
    input.holder.kind === 'organisation' ? input.holder.uscc : null,
    input.place,
    input.agency,
    input.caseId,
    JSON.stringify(input.fields),
    input.on,
    input.validity ? lastDayOf(input.on, input.validity) : (input.validTo ?? null),
    input.now,
    input.holder.kind === 'person' ? input.holder.id : null,
  ]);
  const licence = (await findLicence(tx, id))!;
  await keepVersion(tx, licence, { event: 'issue', caseId: input.caseId, now: input.now, by: input.by });
  return licence;
}

/** Year of issue and a running part, unique over the deployment. */
async function nextSerial(tx: Tx, on: string): Promise<string> {
  const { serial } = await tx.one<{ serial: number }>(SERIAL);
  return `${on.slice(0, 4)}${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}

export async function numberFor(
  tx: Tx,
  licence: { catalogueType: string; agency: string; serial: string; version: number },
): Promise<string> {
  const agency = await getAgency(tx, licence.agency);
  if (!agency.uscc)
    throw new Problem('licence.issuerWithoutCode', 422, { params: { agency: agency.name.zh } });
  const { catalogueType: type, serial, version } = licence;
  return issueLicenceNumber({ type, issuer: agency.uscc, serial, version });
}
