import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Timer } from './timer.ts';

export interface FailingTimer extends Timer {
  attempts: number;
  retryAt: Date;
  lastError: string;
}

const FAILING = sql(
  'timers_failing',
  `SELECT case_id AS "caseId", name, generation, due_at AS "dueAt", action, attempts, retry_at AS "retryAt",
     last_error AS "lastError"
   FROM timers WHERE failed_generation = generation ORDER BY retry_at LIMIT $1`,
);

/** Timers that failed and wait for their next try, soonest first: for the page of troubles. */
export function findFailingTimers(db: Queryable, limit = 100): Promise<FailingTimer[]> {
  return db.rows<FailingTimer>(FAILING, [limit]);
}
