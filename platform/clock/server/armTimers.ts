import { type Queryable, sql } from '#platform/db/server/database.ts';
import { TIMERS_ARMED, type Timer } from './timer.ts';

const ARM = sql(
  'timers_arm',
  `INSERT INTO timers (case_id, name, generation, due_at, action)
   SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::jsonb[])
   ON CONFLICT (case_id, name) DO UPDATE
     SET generation = excluded.generation, due_at = excluded.due_at, action = excluded.action, armed_at = now()`,
);
const WAKE = sql('timers_wake', `SELECT pg_notify('${TIMERS_ARMED}', '')`);

/**
 * Arms timers, in place of those of the same case and name. Give each re-arming a higher generation. The
 * caller holds the lock on each case. A command writes its timers in its own statement; this is for bulk.
 * @param soon wakes the pollers at once. Needed only for what is due within a second; it costs a lock on
 *   the whole database at commit.
 */
export async function armTimers(tx: Queryable, timers: readonly Timer[], soon = false): Promise<void> {
  await tx.rows(ARM, [
    timers.map(({ caseId }) => caseId),
    timers.map(({ name }) => name),
    timers.map(({ generation }) => generation),
    timers.map(({ dueAt }) => dueAt),
    timers.map(({ action }) => JSON.stringify(action)),
  ]);
  if (soon) await tx.rows(WAKE);
}
