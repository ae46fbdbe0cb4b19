import { type Database, type Queryable, sql } from '#platform/db/server/database.ts';
import type { LiveEvent } from './emitLive.ts';

const COLUMNS = 'id, kind, ref, person_id';
const LATEST = sql('live_latest', 'SELECT coalesce(max(id), 0) AS id FROM live_events');
// Numbers are given before the commit, so a smaller one may appear after a greater: half a minute is looked at again.
const SINCE = sql(
  'live_since',
  `SELECT ${COLUMNS} FROM live_events
   WHERE at >= (SELECT at FROM live_events WHERE id = $1) - interval '30 seconds' AND id <> $1 ORDER BY id LIMIT 5000`,
);
const KEPT = sql('live_kept', 'SELECT 1 FROM live_events WHERE id = $1');
const RECENT = sql(
  'live_recent',
  `SELECT ${COLUMNS} FROM live_events WHERE at >= clock_timestamp() - interval '30 seconds' ORDER BY id`,
);
const PRUNE = sql('live_prune', `DELETE FROM live_events WHERE at < clock_timestamp() - interval '1 hour'`);

export async function latestLiveId(db: Queryable): Promise<number> {
  return (await db.one<{ id: number }>(LATEST)).id;
}

/** What happened since that event, some of it perhaps known already; undefined when it is too long ago to tell. */
export async function liveSince(db: Queryable, id: number): Promise<LiveEvent[] | undefined> {
  if (!(await db.maybe(KEPT, [id]))) return undefined;
  return db.rows<LiveEvent>(SINCE, [id]);
}

/** The last half minute: what a listener may have missed while its connection was down. */
export function recentLive(db: Queryable): Promise<LiveEvent[]> {
  return db.rows<LiveEvent>(RECENT);
}

/** Forgets what no page will ask for any more. */
export async function sweepLive(database: Database): Promise<void> {
  await database.rows(PRUNE);
}
