import type { SignedCommitment } from '#modules/approvals/contract.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';

/** What was handed in once for all parts. */
export interface EventRow {
  case_id: string;
  bundle: string;
  bundle_version: number;
  organisation_id: string;
  /** Null once erased. */
  answers: Answers | null;
  materials: Record<string, string[]>;
  commitment: SignedCommitment | null;
  submitter: Extract<Actor, { kind: 'firm' }> | null;
  submitted_at: Date;
  permit_id: string | null;
}

/** Why a part is not opened. */
export interface NotOpened {
  /** `parts`: something it waits for was not granted; `conditions`: it would have been refused; `withdrawn`. */
  why: 'parts' | 'conditions' | 'withdrawn';
  /** Member ids, or ids of conditions. */
  because: string[];
}

export interface PartRow {
  member: string;
  attempt: number;
  position: number;
  matter: string;
  after: string[];
  case_id: string | null;
  not_opened: NotOpened | null;
}

const KEEP = sql(
  'event_keep',
  `INSERT INTO events (case_id, bundle, bundle_version, organisation_id, answers, materials, commitment, submitter,
     submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const ADD_PART = sql(
  'event_part_add',
  `INSERT INTO event_parts (event_id, member, attempt, position, matter, after) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const FIND = sql('event_find', 'SELECT * FROM events WHERE case_id = $1');
const OF_CASE = sql(
  'event_of_case',
  'SELECT case_id AS id FROM events WHERE case_id = $1 UNION ALL SELECT event_id FROM event_parts WHERE case_id = $1',
);
const PARTS = sql(
  'event_parts',
  `SELECT DISTINCT ON (position) * FROM event_parts WHERE event_id = $1 ORDER BY position, attempt DESC`,
);
const CASES = sql('event_part_cases', 'SELECT * FROM cases WHERE id = ANY ($1::uuid[])');
const OPENED = sql(
  'event_part_opened',
  'UPDATE event_parts SET case_id = $4 WHERE event_id = $1 AND member = $2 AND attempt = $3',
);
const NOT_OPENED = sql(
  'event_part_not_opened',
  'UPDATE event_parts SET not_opened = $4 WHERE event_id = $1 AND member = $2 AND attempt = $3',
);
const PERMIT = sql('event_permit', 'UPDATE events SET permit_id = $2 WHERE case_id = $1');

export async function keepEvent(tx: Tx, event: Omit<EventRow, 'permit_id'>): Promise<void> {
  await tx.rows(KEEP, [
    event.case_id,
    event.bundle,
    event.bundle_version,
    event.organisation_id,
    JSON.stringify(event.answers),
    JSON.stringify(event.materials),
    event.commitment && JSON.stringify(event.commitment),
    event.submitter && JSON.stringify(event.submitter),
    event.submitted_at,
  ]);
}

export async function addPart(
  tx: Tx,
  eventId: string,
  part: Pick<PartRow, 'member' | 'attempt' | 'position' | 'matter' | 'after'>,
): Promise<void> {
  await tx.rows(ADD_PART, [eventId, part.member, part.attempt, part.position, part.matter, part.after]);
}

export function findEvent(db: Queryable, eventId: string): Promise<EventRow | undefined> {
  return db.maybe<EventRow>(FIND, [eventId]);
}

/** The event that a case is, or is a part of. */
export async function findEventOf(db: Queryable, caseId: string): Promise<EventRow | undefined> {
  const found = await db.maybe<{ id: string }>(OF_CASE, [caseId]);
  return found && findEvent(db, found.id);
}

/** The parts in their order, each with its last attempt and its case. */
export async function eventParts(
  db: Queryable,
  eventId: string,
): Promise<(PartRow & { row: CaseRow | undefined })[]> {
  const parts = await db.rows<PartRow>(PARTS, [eventId]);
  const rows = await db.rows<CaseRow>(CASES, [parts.flatMap(({ case_id }) => case_id ?? [])]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return parts.map((part) => ({ ...part, row: byId.get(part.case_id ?? '') }));
}

export async function markOpened(tx: Tx, eventId: string, part: PartRow, caseId: string): Promise<void> {
  await tx.rows(OPENED, [eventId, part.member, part.attempt, caseId]);
}

export async function markNotOpened(
  tx: Tx,
  eventId: string,
  part: Pick<PartRow, 'member' | 'attempt'>,
  reason: NotOpened,
): Promise<void> {
  await tx.rows(NOT_OPENED, [eventId, part.member, part.attempt, JSON.stringify(reason)]);
}

export async function keepPermit(tx: Tx, eventId: string, permitId: string): Promise<void> {
  await tx.rows(PERMIT, [eventId, permitId]);
}
