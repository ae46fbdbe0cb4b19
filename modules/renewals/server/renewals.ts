import type { Matter, Renewal } from '#modules/catalogue/contract.ts';
import { getMatterVersion, type PublishedMatter } from '#modules/catalogue/index.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CallOutcome, DeliveryMeans } from '../contract.ts';

export interface Owner {
  id: string;
  name: string;
}

export interface RenewalRow {
  case_id: string;
  licence_id: string;
  licence_number: string;
  valid_to: string;
  matter: string;
  matter_version: number;
  organisation_id: string;
  reminders_sent: number;
  owners: Record<string, Owner>;
  renew: boolean | null;
  changed: boolean | null;
  answered_by: string | null;
  answered_through: 'page' | 'phone' | null;
  answered_at: Date | null;
  call_outcome: CallOutcome | null;
  approval_case_id: string | null;
  delivered_by: DeliveryMeans | null;
}

const FIND = sql('renewal_find', 'SELECT * FROM renewals WHERE case_id = $1');
const BY_APPROVAL = sql('renewal_by_approval', 'SELECT * FROM renewals WHERE approval_case_id = $1');

export function findRenewal(db: Queryable, caseId: string): Promise<RenewalRow | undefined> {
  return db.maybe<RenewalRow>(FIND, [caseId]);
}

export function findRenewalOfApproval(db: Queryable, caseId: string): Promise<RenewalRow | undefined> {
  return db.maybe<RenewalRow>(BY_APPROVAL, [caseId]);
}

/** @throws Problem case.unknown */
export async function getRenewalRow(db: Queryable, caseId: string): Promise<RenewalRow> {
  const row = await findRenewal(db, caseId);
  if (!row) throw new Problem('case.unknown', 404);
  return row;
}

/** The matter and what it declares, in the version under which the case began. */
export async function declaredRenewal(
  db: Queryable,
  row: RenewalRow,
): Promise<{ published: PublishedMatter; matter: Matter; renewal: Renewal }> {
  const published = await getMatterVersion(db, row.matter, row.matter_version);
  const { body } = published;
  if (!body.renewal) throw new Problem('case.unknown', 404);
  return { published, matter: body, renewal: body.renewal };
}
