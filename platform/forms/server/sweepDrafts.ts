import { type Database, type Queryable, sql } from '#platform/db/server/database.ts';
import type { DraftSettings } from '../pure/draftSettings.ts';

const DAY = 86_400_000;
const BATCH = 500;

const EXPIRED = sql(
  'drafts_sweep_expired',
  `DELETE FROM drafts WHERE id IN (
     SELECT id FROM drafts WHERE submitted_case_id IS NULL AND expires_at <= $1
     ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
   ) RETURNING id`,
);
// `updated_at` of a submitted draft is the moment of submission: nothing is saved to it afterwards.
const CLEARED = sql(
  'drafts_sweep_submitted',
  `UPDATE drafts SET answers = '{}', materials = '{}' WHERE id IN (
     SELECT id FROM drafts WHERE submitted_case_id IS NOT NULL AND updated_at <= $1
       AND (answers <> '{}' OR materials <> '{}')
     ORDER BY updated_at LIMIT $2 FOR UPDATE SKIP LOCKED
   ) RETURNING id`,
);

export interface SweptDrafts {
  /** Open drafts whose time was over, erased whole. */
  expired: number;
  /** Submitted drafts from which what was typed is gone; the row still says which case came of it. */
  cleared: number;
}

/**
 * Periodic: erases drafts that nobody went on with, and what was typed in those submitted long enough ago. A
 * draft that is being saved just then is left for the next time. May run in several processes.
 */
export async function sweepDrafts(
  database: Database,
  settings: DraftSettings,
  now: Date,
): Promise<SweptDrafts> {
  const submittedBefore = new Date(now.getTime() - settings.keepSubmittedDays * DAY);
  return {
    expired: await inBatches(database, EXPIRED, now),
    cleared: await inBatches(database, CLEARED, submittedBefore),
  };
}

async function inBatches(db: Queryable, statement: typeof EXPIRED, before: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const rows = await db.rows(statement, [before, BATCH]);
    total += rows.length;
    if (rows.length < BATCH) return total;
  }
}
