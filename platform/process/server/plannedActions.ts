import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface PlannedRow {
  id: string;
  batch: string;
  case_id: string;
  number: string;
  action: string;
  reason: string | null;
  expected_version: number;
  person_id: string;
  role: string;
  agency_id: string;
  place_id: string;
  due_at: Date;
  state: 'waiting' | 'done' | 'undone' | 'refused';
  problem: { code: string; params?: Record<string, string | number> } | null;
}

const INSERT = sql(
  'planned_insert',
  `INSERT INTO planned_actions (id, batch, case_id, action, reason, expected_version, person_id, role, agency_id,
     place_id, due_at)
   SELECT id, $2, case_id, $3, $4, version, $5, $6, $7, $8, $9
   FROM jsonb_to_recordset($1) AS p(id uuid, case_id uuid, version int)`,
);
const OF_BATCH = sql(
  'planned_of_batch',
  `SELECT p.*, c.number FROM planned_actions p JOIN cases c ON c.id = p.case_id
   WHERE p.batch = $1 AND p.person_id = $2 ORDER BY c.number`,
);
const UNDO = sql(
  'planned_undo',
  `UPDATE planned_actions SET state = 'undone', settled_at = $3 WHERE batch = $1 AND person_id = $2 AND state = 'waiting'`,
);
const DUE = sql(
  'planned_due',
  `SELECT p.*, c.number FROM planned_actions p JOIN cases c ON c.id = p.case_id
   WHERE p.state = 'waiting' AND p.due_at <= $1 ORDER BY p.due_at, p.id LIMIT 1 FOR UPDATE OF p SKIP LOCKED`,
);
const SETTLE = sql(
  'planned_settle',
  `UPDATE planned_actions SET state = $2, problem = $3, settled_at = $4 WHERE id = $1 AND state = 'waiting'`,
);

export async function keepPlanned(
  tx: Tx,
  planned: Pick<
    PlannedRow,
    'batch' | 'action' | 'reason' | 'person_id' | 'role' | 'agency_id' | 'place_id' | 'due_at'
  >,
  cases: readonly { id: string; case_id: string; version: number }[],
): Promise<void> {
  const { batch, action, reason, person_id, role, agency_id, place_id, due_at } = planned;
  const rows = JSON.stringify(cases);
  await tx.rows(INSERT, [rows, batch, action, reason, person_id, role, agency_id, place_id, due_at]);
}

export function plannedOf(db: Queryable, batch: string, person: string): Promise<PlannedRow[]> {
  return db.rows<PlannedRow>(OF_BATCH, [batch, person]);
}

/** Takes back what has not been done yet. */
export async function undoPlanned(tx: Tx, batch: string, person: string, now: Date): Promise<void> {
  await tx.rows(UNDO, [batch, person, now]);
}

/** The next that is due, locked. */
export function takeDue(tx: Tx, now: Date): Promise<PlannedRow | undefined> {
  return tx.maybe<PlannedRow>(DUE, [now]);
}

export async function settlePlanned(
  tx: Tx,
  id: string,
  settled: { state: 'done' | 'refused'; problem?: PlannedRow['problem']; at: Date },
): Promise<void> {
  const problem = settled.problem ? JSON.stringify(settled.problem) : null;
  await tx.rows(SETTLE, [id, settled.state, problem, settled.at]);
}
