import { getAgency } from '#platform/access/server/agencies.ts';
import { getPlace } from '#platform/access/server/places.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { IntakeView } from '../contract.ts';

export interface Intake {
  case_id: string;
  place_id: string;
  agency_id: string;
  officer_id: string;
  present_person_id: string;
  identity_check: IntakeView['identityCheck'];
  consented_at: Date;
  listed_as: IntakeView['listedAs'];
  accepted_at: Date;
}

const KEEP = sql(
  'counter_intake_keep',
  `INSERT INTO counter_intakes (case_id, place_id, agency_id, officer_id, present_person_id, identity_check,
     consented_at, listed_as, accepted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const FIND = sql('counter_intake_find', 'SELECT * FROM counter_intakes WHERE case_id = $1');

export async function keepIntake(tx: Tx, intake: Intake): Promise<void> {
  await tx.rows(KEEP, [
    intake.case_id,
    intake.place_id,
    intake.agency_id,
    intake.officer_id,
    intake.present_person_id,
    intake.identity_check,
    intake.consented_at,
    intake.listed_as,
    intake.accepted_at,
  ]);
}

export function findIntakeRow(db: Queryable, caseId: string): Promise<Intake | undefined> {
  return db.maybe<Intake>(FIND, [caseId]);
}

/** The agency that decides, and its place: what the case calls its decider, else the first of its parties. */
export async function handledBy(
  db: Queryable,
  agencies: CaseRow['agencies'],
): Promise<IntakeView['handledBy']> {
  const id = agencies['decider'] ?? Object.values(agencies)[0]!;
  return whereIs(db, id);
}

export async function presentIntake(db: Queryable, intake: Intake, row: CaseRow): Promise<IntakeView> {
  return {
    acceptedAt: await whereIs(db, intake.agency_id, intake.place_id),
    handledBy: await handledBy(db, row.agencies),
    acceptedOn: intake.accepted_at.toISOString(),
    identityCheck: intake.identity_check,
    listedAs: intake.listed_as,
  };
}

async function whereIs(db: Queryable, agencyId: string, placeId?: string) {
  const agency = await getAgency(db, agencyId);
  const place = await getPlace(db, placeId ?? agency.place);
  return { agency: agency.name, place: place.name };
}
