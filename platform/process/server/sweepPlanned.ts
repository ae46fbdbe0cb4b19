import { type Database, sql } from '#platform/db/server/database.ts';

const ERASE = sql(
  'planned_erase',
  'DELETE FROM planned_actions WHERE settled_at < $2::timestamptz - $1::interval RETURNING id',
);

/** Periodic: what was planned together is told by its cases; the plan itself is kept as long as answers to writes. @returns how many went */
export async function sweepPlanned(database: Database, keep: string, now: Date): Promise<number> {
  return (await database.rows(ERASE, [keep, now])).length;
}
