import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface LedgerLag {
  /** Acts that no head covers yet. */
  queued: number;
  /** When the first of them was done; null when none waits. More than a minute ago: the sequencer stands still. */
  waitingSince: Date | null;
  lastHead: { size: number; at: Date } | undefined;
}

/** How far the published head is behind, for health checks and the page of the ledger. */
export async function readLag(database: Queryable): Promise<LedgerLag> {
  const queue = await database.one<Pick<LedgerLag, 'queued' | 'waitingSince'>>(selectQueue);
  return { ...queue, lastHead: await database.maybe<{ size: number; at: Date }>(selectLastHead) };
}

const selectQueue = sql(
  'ledger_select_lag',
  `SELECT count(*) AS queued,
     (SELECT a.at FROM ledger_queue q JOIN actions a ON a.id = q.action_id ORDER BY q.id LIMIT 1) AS "waitingSince"
   FROM ledger_queue`,
);

const selectLastHead = sql(
  'ledger_select_last_head_time',
  'SELECT size, at FROM ledger_checkpoints ORDER BY size DESC LIMIT 1',
);
