import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Authorisation } from '../domain/judgeAuthorisation.ts';

/** A row of `authorisations`, with what became of the cases decided by it. */
export interface AuthorisationRow extends Authorisation {
  id: string;
  person: string;
  agency: string;
  place: string;
  grantedBy: string;
  grantedAt: Date;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
  decided: number;
  checked: number;
  wrong: number;
}

const COLUMNS = `a.id, a.person_id AS person, a.agency_id AS agency, a.place_id AS place, a.matters,
  a.valid_from AS "validFrom", a.valid_to AS "validTo", a.qualification_number AS "qualificationNumber",
  a.qualification_valid_to AS "qualificationValidTo", a.approval_since AS "approvalSince",
  a.granted_by AS "grantedBy", a.granted_at AS "grantedAt", a.withdrawn_on AS "withdrawnOn",
  a.withdrawn_by AS "withdrawnBy", a.withdrawn_reason AS "withdrawnReason",
  (SELECT count(*) FROM decision_responsibilities r WHERE r.authorisation_id = a.id) AS decided,
  (SELECT count(*) FROM spot_check_cases s JOIN cases c ON c.id = s.review_case_id
   WHERE s.authorisation_id = a.id AND c.outcome IS NOT NULL) AS checked,
  (SELECT count(*) FROM spot_check_cases s JOIN cases c ON c.id = s.review_case_id
   WHERE s.authorisation_id = a.id AND c.outcome = 'wrong') AS wrong`;

const OF_PERSON = sql(
  'authorisations_of_person',
  `SELECT ${COLUMNS} FROM authorisations a WHERE a.person_id = $1 AND a.agency_id = $2 ORDER BY a.valid_from, a.id`,
);
const OF_AGENCY = sql(
  'authorisations_of_agency',
  `SELECT ${COLUMNS} FROM authorisations a WHERE a.agency_id = $1 ORDER BY a.valid_from DESC, a.id DESC`,
);
const IN_FORCE = sql(
  'authorisations_in_force',
  `SELECT ${COLUMNS} FROM authorisations a
   WHERE a.valid_from <= $1 AND a.valid_to >= $1 AND a.qualification_valid_to >= $1
     AND (a.withdrawn_on IS NULL OR a.withdrawn_on > $1)
   ORDER BY a.agency_id, a.valid_from, a.id`,
);
const LOCK = sql('authorisation_lock', `SELECT ${COLUMNS} FROM authorisations a WHERE a.id = $1 FOR UPDATE`);

/** All that the person ever held at the agency, oldest first. */
export function authorisationsOf(db: Queryable, person: string, agency: string): Promise<AuthorisationRow[]> {
  return db.rows<AuthorisationRow>(OF_PERSON, [person, agency]);
}

export function authorisationsOfAgency(db: Queryable, agency: string): Promise<AuthorisationRow[]> {
  return db.rows<AuthorisationRow>(OF_AGENCY, [agency]);
}

/** @param today legal date */
export function authorisationsInForce(db: Queryable, today: string): Promise<AuthorisationRow[]> {
  return db.rows<AuthorisationRow>(IN_FORCE, [today]);
}

/** @throws Problem authorisation.unknown */
export async function lockAuthorisation(tx: Queryable, id: string): Promise<AuthorisationRow> {
  const found = await tx.maybe<AuthorisationRow>(LOCK, [id]);
  if (!found) throw new Problem('authorisation.unknown', 404);
  return found;
}
