import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { CheckEnd } from '../domain/checkEnd.ts';
import type { LicenceStatus, StoredStatus } from '../domain/status.ts';
import { statusOn } from '../domain/status.ts';

export interface LicenceField {
  id: string;
  label: Text;
  value: Text;
  /** The code behind the words, when the value was chosen from a list: a register's key, a place. */
  code?: string;
}

/** A row of `licences`, with the names that the rest of the program uses. */
export interface LicenceRow {
  id: string;
  number: string;
  serial: string;
  type: string;
  title: Text;
  group: string;
  /** Who holds it: one of the two. */
  organisationId: string | null;
  personId: string | null;
  holderName: string;
  /** Null for a natural person. */
  holderUscc: string | null;
  place: string;
  agency: string;
  caseId: string;
  fields: LicenceField[];
  issuedOn: string;
  validFrom: string;
  validTo: string | null;
  status: StoredStatus;
  statusReason: string | null;
  version: number;
  updatedAt: Date;
  /** How the last check ended. */
  check: CheckEnd | null;
}

const COLUMNS = `id, number, serial, type, title, matter_group AS "group", organisation_id AS "organisationId",
  person_id AS "personId",
  holder_name AS "holderName", holder_uscc AS "holderUscc", place_id AS place, agency_id AS agency,
  case_id AS "caseId", fields, issued_on AS "issuedOn", valid_from AS "validFrom", valid_to AS "validTo",
  status, status_reason AS "statusReason", version, updated_at AS "updatedAt",
  CASE WHEN check_result IS NOT NULL THEN jsonb_build_object('result', check_result, 'on', check_on) END AS "check"`;

const BY_ID = sql('licence_by_id', `SELECT ${COLUMNS} FROM licences WHERE id = $1`);
const LOCKED = sql('licence_locked', `SELECT ${COLUMNS} FROM licences WHERE id = $1 FOR UPDATE`);
const BY_CASE = sql(
  'licence_by_case',
  `SELECT ${COLUMNS} FROM licences WHERE id IN (SELECT licence_id FROM licence_versions WHERE case_id = $1)
   ORDER BY id`,
);
const BY_NUMBER = sql(
  'licence_by_number',
  `SELECT ${COLUMNS} FROM licences WHERE id = (SELECT licence_id FROM licence_versions WHERE number = $1)`,
);
const OF_HOLDER = sql(
  'licences_of_holder',
  `SELECT ${COLUMNS} FROM licences WHERE organisation_id = $1 OR person_id = $1 ORDER BY issued_on DESC, id`,
);

export function findLicence(db: Queryable, id: string): Promise<LicenceRow | undefined> {
  return db.maybe<LicenceRow>(BY_ID, [id]);
}

export function lockLicence(tx: Queryable, id: string): Promise<LicenceRow> {
  return tx.one<LicenceRow>(LOCKED, [id]);
}

/** The licence that the grant of a case issued, renewed, changed or reissued. */
export function findLicenceByCase(db: Queryable, caseId: string): Promise<LicenceRow | undefined> {
  return db.maybe<LicenceRow>(BY_CASE, [caseId]);
}

/** The firm or person that holds it. */
export function holderIdOf({
  organisationId,
  personId,
}: Pick<LicenceRow, 'organisationId' | 'personId'>): string {
  return organisationId ?? personId!;
}

/** By any number it ever had. */
export function findLicenceByNumber(db: Queryable, number: string): Promise<LicenceRow | undefined> {
  return db.maybe<LicenceRow>(BY_NUMBER, [number]);
}

/** Of a firm or a person. */
export function licencesOf(db: Queryable, holder: string): Promise<LicenceRow[]> {
  return db.rows<LicenceRow>(OF_HOLDER, [holder]);
}

export interface OwnLicence extends LicenceRow {
  statusOn(date: string): LicenceStatus;
}

/** The own licence of a firm or person of that number, or undefined when it is another's or none. */
export async function findLicenceOf(
  db: Queryable,
  holder: string,
  number: string,
): Promise<OwnLicence | undefined> {
  const row = await findLicenceByNumber(db, number);
  if (!row || holderIdOf(row) !== holder) return undefined;
  return { ...row, statusOn: (date) => statusOn(row, date) };
}
