import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Timer } from './timer.ts';

export interface DueTimer extends Timer {
  readyAt: Date;
  /** Failures of this generation so far. */
  attempts: number;
  /** Its case does not exist. */
  orphaned: boolean;
}

// No locks here: what is read may be gone or armed anew when it is claimed, and is then left alone.
const PAGE = sql(
  'timers_due',
  `SELECT t.case_id AS "caseId", t.name, t.generation, t.due_at AS "dueAt", t.action, t.ready_at AS "readyAt",
     CASE WHEN t.failed_generation = t.generation THEN t.attempts ELSE 0 END AS attempts, c.id IS NULL AS orphaned
   FROM timers t LEFT JOIN cases c ON c.id = t.case_id
   WHERE t.ready_at <= $1
     AND ($2::timestamptz IS NULL OR (t.ready_at, t.case_id, t.name) > ($2::timestamptz, $3::uuid, $4::text))
   ORDER BY t.ready_at, t.case_id, t.name LIMIT $5`,
);
const NEXT = sql('timers_next', 'SELECT ready_at AS at FROM timers ORDER BY ready_at LIMIT 1');

/** The next page of timers due at `now`, oldest first, after the last one of the page before. */
export function listDueTimers(
  db: Queryable,
  now: Date,
  after: DueTimer | undefined,
  limit: number,
): Promise<DueTimer[]> {
  return db.rows<DueTimer>(PAGE, [now, after?.readyAt, after?.caseId, after?.name, limit]);
}

/** When the earliest timer is ready, or undefined when there is none. */
export async function nextReadyAt(db: Queryable): Promise<Date | undefined> {
  return (await db.maybe<{ at: Date }>(NEXT))?.at;
}
