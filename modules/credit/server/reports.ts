import { findOrganisation } from '#modules/organisations/index.ts';
import { findAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import { COMPLIANCE_TYPE, type ComplianceClaim } from '../domain/complianceCode.ts';
import { type ReportBody, type ReportField, reportOver } from '../domain/report.ts';
import { type DefaultRow, shownOf } from './defaults.ts';

export interface ReportRow {
  id: string;
  number: string;
  organisation_id: string;
  body: ReportBody;
  code: string;
  made_on: string;
  made_at: Date;
}

/** Brought by the reform: a place that has not adopted it makes no reports. */
const FIELDS = 'credit-report-fields';
const SERIAL = sql('credit_report_serial', "SELECT nextval('credit_report_serial') AS serial");
const ADD = sql(
  'credit_report_add',
  `INSERT INTO credit_reports (id, number, organisation_id, body, code, made_on, made_at, made_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const COLUMNS = 'id, number, organisation_id, body, code, made_on, made_at';
const FIND = sql('credit_report_find', `SELECT ${COLUMNS} FROM credit_reports WHERE id = $1`);
const OF_FIRM = sql(
  'credit_reports_of_firm',
  `SELECT ${COLUMNS} FROM credit_reports WHERE organisation_id = $1 ORDER BY made_at DESC, id DESC LIMIT 50`,
);

export function findReport(db: Queryable, id: string): Promise<ReportRow | undefined> {
  return db.maybe<ReportRow>(FIND, [id]);
}

export function reportsOf(db: Queryable, organisation: string): Promise<ReportRow[]> {
  return db.rows<ReportRow>(OF_FIRM, [organisation]);
}

/** The fields that reports cover there; undefined where the reform is not in force. */
export async function reportFields(
  db: Queryable,
  place: string,
  today: string,
): Promise<{ statedTotal: number; fields: ReportField[] } | undefined> {
  const register = await findRegister(db, FIELDS, place);
  if (!register) return undefined;
  const entries = await allEntries(db, { register: register.id, asOf: today });
  const fields = entries.map(({ key, body }) => ({
    field: key,
    title: body['title'] as Text,
    duty: body['duty'] === undefined ? null : String(body['duty']),
  }));
  return { statedTotal: register.definition.statedTotal?.count ?? fields.length, fields };
}

/** Whether nothing is in public view about the firm in that field; unknown where reports do not cover it. */
export async function isCleanIn(
  db: Queryable,
  organisation: string,
  { field, place, today }: { field: string; place: string; today: string },
): Promise<boolean | undefined> {
  const covered = await reportFields(db, place, today);
  if (!covered?.fields.some((one) => one.field === field)) return undefined;
  const known = await withDuties(db, await shownOf(db, organisation, today));
  const { fields } = reportOver(covered.fields, known);
  return fields.every((one) => one.field !== field || one.records.length === 0);
}

/** Makes the report of a firm as of today, with its compliance code. @throws Problem credit.noReports */
export async function makeReport(
  tx: Tx,
  services: Pick<Services, 'now' | 'sign'>,
  { organisation, by }: { organisation: string; by: string },
): Promise<ReportRow> {
  const now = services.now();
  const today = legalDate(now);
  const firm = await findOrganisation(tx, organisation);
  if (!firm) throw new Problem('notFound', 404);
  const covered = firm.place ? await reportFields(tx, firm.place, today) : undefined;
  if (!covered) throw new Problem('credit.noReports', 409);
  const shown = await shownOf(tx, organisation, today);
  const body: ReportBody = {
    firm: { name: firm.name, uscc: firm.uscc },
    statedTotal: covered.statedTotal,
    ...reportOver(covered.fields, await withDuties(tx, shown)),
  };
  const { serial } = await tx.one<{ serial: number }>(SERIAL);
  const number = `CR${today.replaceAll('-', '')}${String(serial).padStart(6, '0')}`;
  const claim: ComplianceClaim = { u: firm.uscc, r: number, d: today, p: shown.length };
  const code = services.sign(claim, COMPLIANCE_TYPE);
  const id = newId();
  await tx.rows(ADD, [id, number, organisation, JSON.stringify(body), code, today, now, by]);
  return { id, number, organisation_id: organisation, body, code, made_on: today, made_at: now };
}

async function withDuties(db: Queryable, rows: readonly DefaultRow[]) {
  const duties = new Map<string, readonly string[]>();
  for (const agency of new Set(rows.flatMap(({ agency_ids }) => agency_ids))) {
    duties.set(agency, (await findAgency(db, agency))?.duties ?? []);
  }
  return rows.map((row) => ({
    number: row.number,
    title: row.body['title'] as Text,
    identifiedOn: row.identified_on,
    duties: row.agency_ids.flatMap((agency) => duties.get(agency) ?? []),
  }));
}
