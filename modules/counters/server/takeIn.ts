import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { IntakeView, TakenIn } from '../contract.ts';
import { type Intake, keepIntake, presentIntake } from './intakes.ts';

interface Taking {
  /** The operation, as the ledger names it. */
  name: 'acceptAtCounter' | 'claimAtCounter';
  officer: Extract<Actor, { kind: 'officer' }>;
  /** Who stood at the counter: the id of a person. */
  present: string;
  identityCheck: IntakeView['identityCheck'];
  /** Why this counter may; without it the case is on no list, and only counters of its own place take it in. */
  listedAs?: IntakeView['listedAs'];
}

/** Keeps that a case came over the counter, who vouched for whom, and that they agreed. */
export async function takeIn(
  { tx, now }: Pick<Call, 'tx' | 'now'>,
  row: CaseRow,
  { name, officer, present, identityCheck, listedAs }: Taking,
): Promise<TakenIn> {
  const { place, agency } = officer.post;
  const intake: Intake = {
    case_id: row.id,
    place_id: place,
    agency_id: agency,
    officer_id: officer.person.id,
    present_person_id: present,
    identity_check: identityCheck,
    consented_at: now,
    listed_as: listedAs ?? 'general-window',
    accepted_at: now,
  };
  await keepIntake(tx, intake);
  await recordAction(tx, {
    subjectType: 'counter-intake',
    subjectId: row.id,
    name,
    actorId: actorId(officer),
    capacity: capacityRecord(officer),
    at: now,
    body: { case: row.id, place, agency, identityCheck, consent: true, ...(listedAs && { listedAs }) },
  });
  const { id, number, state, title } = row;
  return { id, number, state, title, intake: await presentIntake(tx, intake, row) };
}
