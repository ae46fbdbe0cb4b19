import { OBJECTIONS } from '#modules/catalogue/contract.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import type { ObjectionView } from '../contract.ts';

export interface ObjectionRow {
  id: string;
  case_id: string;
  person_id: string;
  reason: string;
  raised_at: Date;
  settled_at: Date | null;
  answer: string | null;
}

const ADD = sql(
  'objection_add',
  `INSERT INTO objections (id, case_id, person_id, reason, raised_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (case_id, person_id) DO NOTHING RETURNING *`,
);
const OF_CASE = sql('objections_of_case', 'SELECT * FROM objections WHERE case_id = $1 ORDER BY id');
const FIND = sql('objection_find', 'SELECT * FROM objections WHERE id = $1 FOR UPDATE');
const SETTLE = sql(
  'objection_settle',
  'UPDATE objections SET settled_at = $2, settled_by = $3, answer = $4 WHERE id = $1 RETURNING *',
);
const OPEN = sql(
  'objections_open_count',
  'SELECT count(*) AS open FROM objections WHERE case_id = $1 AND settled_at IS NULL',
);

export function addObjection(
  tx: Tx,
  given: { id: string; caseId: string; person: string; reason: string; now: Date },
): Promise<ObjectionRow | undefined> {
  const { id, caseId, person, reason, now } = given;
  return tx.maybe<ObjectionRow>(ADD, [id, caseId, person, reason, now]);
}

export function objectionsOf(db: Queryable, caseId: string): Promise<ObjectionRow[]> {
  return db.rows<ObjectionRow>(OF_CASE, [caseId]);
}

export function lockObjection(tx: Tx, id: string): Promise<ObjectionRow | undefined> {
  return tx.maybe<ObjectionRow>(FIND, [id]);
}

export function settle(
  tx: Tx,
  { id, by, answer, now }: { id: string; by: string; answer: string; now: Date },
): Promise<ObjectionRow> {
  return tx.one<ObjectionRow>(SETTLE, [id, now, by, answer]);
}

/** The case hears how many objections are open; rules that wait for none are asked again. */
export async function tellCase(
  { tx, book, now }: { tx: Tx; book: ProcessBook; now: Date },
  row: CaseRow,
): Promise<void> {
  const process = await book.get(tx, row.process, row.process_version);
  if (row.closed_at !== null || !process.states[row.state]?.on?.['noteWord']) return;
  const { open } = await tx.one<{ open: number }>(OPEN, [row.id]);
  await act(
    { tx, book, now, standing: noStanding },
    {
      caseId: row.id,
      action: 'noteWord',
      actor: { kind: 'system', by: 'rule' },
      facts: { [OBJECTIONS.id]: Number(open) },
    },
  );
}

/** The case is made public now. */
export function isNoticed(process: Process, row: CaseRow): boolean {
  return row.closed_at === null && process.states[row.state]?.on?.['noticeEnds'] !== undefined;
}

export function presentObjection(row: ObjectionRow): ObjectionView {
  const { id, reason, raised_at, settled_at, answer } = row;
  return {
    id,
    reason,
    raisedAt: raised_at.toISOString(),
    settledAt: settled_at?.toISOString() ?? null,
    answer,
  };
}
