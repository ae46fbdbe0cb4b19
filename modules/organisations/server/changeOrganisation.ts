import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { afterMove, type Move, type Status } from '../domain/lifeCycle.ts';
import { findOrganisation, lockOrganisation, type OrganisationRow } from './organisations.ts';

/** Public facts of a firm that a move may set. */
export type FirmFacts = Partial<
  Pick<
    OrganisationRow,
    'name' | 'kind' | 'legalRepresentative' | 'address' | 'place' | 'industry' | 'establishedOn'
  >
>;

export interface Change {
  organisation: string;
  move: Move;
  /** `until`: the last day of a dormancy. */
  facts?: FirmFacts & { until?: string };
  /** The case that changes it. */
  caseId: string | null;
  by: Actor;
  now: Date;
}

const SET = sql(
  'organisations_change',
  `UPDATE organisations SET status = $2, name = coalesce($3, name), kind = coalesce($4, kind),
     legal_representative = coalesce($5, legal_representative), address = coalesce($6, address),
     place_id = coalesce($7, place_id), industry = coalesce($8, industry),
     established_on = coalesce($9::date, established_on), updated_at = $10 WHERE id = $1`,
);
const RECORD = sql(
  'organisations_record_change',
  `INSERT INTO organisation_changes (id, organisation_id, move, from_status, to_status, case_id, body, at, on_date)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const TELL = sql(
  'organisations_tell_change',
  "INSERT INTO outbox (topic, payload, at) VALUES ('organisation.changed', $1, $2)",
);
const BEFORE_END = sql(
  'organisations_before_end',
  `SELECT from_status FROM organisation_changes WHERE organisation_id = $1 AND to_status = $2
   ORDER BY at DESC, id DESC LIMIT 1`,
);

/**
 * Takes a lawful step in the life of a firm (LIF-07, LIF-10): the register, its history, the ledger and the event that
 * others follow are written together. The credit code never changes.
 * @throws Problem organisations.moveNotLawful, notFound
 */
export async function changeOrganisation(tx: Tx, change: Change): Promise<OrganisationRow> {
  const { organisation: id, move, facts = {}, caseId, by, now } = change;
  await lockOrganisation(tx, id);
  const firm = await findOrganisation(tx, id);
  if (!firm) throw new Problem('notFound', 404);
  const before = move === 'restore' ? await beforeEnd(tx, id, firm.status) : undefined;
  const to = afterMove(firm.status, move, before);
  if (!to) throw new Problem('organisations.moveNotLawful', 409, { params: { name: firm.name } });
  const { name, kind, legalRepresentative, address, place, industry, establishedOn } = facts;
  const values = [name, kind, legalRepresentative, address, place, industry, establishedOn];
  await tx.rows(SET, [id, to, ...values.map((value) => value ?? null), now]);
  const body = { ...facts };
  await tx.rows(RECORD, [
    newId(),
    id,
    move,
    firm.status,
    to,
    caseId,
    JSON.stringify(body),
    now,
    legalDate(now),
  ]);
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: id,
    name: move,
    actorId: actorId(by),
    capacity: capacityRecord(by),
    at: now,
    body: { from: firm.status, to, caseId },
  });
  await tx.rows(TELL, [JSON.stringify({ organisation: id, move, caseId }), now]);
  return (await findOrganisation(tx, id))!;
}

async function beforeEnd(tx: Tx, id: string, status: Status): Promise<Status | undefined> {
  return (await tx.maybe<{ from_status: Status }>(BEFORE_END, [id, status]))?.from_status;
}
