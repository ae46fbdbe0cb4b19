import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Speaker, STREAM_STATES } from '../domain/stream.ts';

export interface StreamRow {
  id: string;
  place_id: string;
  theme: Text;
  story: Text | null;
  starts_at: Date;
  ends_at: Date;
  speakers: Speaker[];
  policies: string[];
  watch_url: string | null;
  replay_url: string | null;
  state: (typeof STREAM_STATES)[number];
  cancelled_for: string | null;
  /** When it was to begin before its time was last changed. */
  moved_from: Date | null;
  planned_at: Date;
  planned_by: string | null;
  /** Questions that were answered. */
  answers: number;
}

const COLUMNS = `s.*, (SELECT count(*) FROM briefing_questions q
  WHERE q.stream_id = s.id AND q.answer IS NOT NULL)::int AS answers`;
const OF_PLACE = sql(
  'briefing_streams_of_place',
  `SELECT ${COLUMNS} FROM briefing_streams s WHERE s.place_id = $1 AND s.starts_at >= $2
   ORDER BY s.starts_at DESC LIMIT 500`,
);
const FIND = sql('briefing_stream_find', `SELECT ${COLUMNS} FROM briefing_streams s WHERE s.id = $1`);
const LOCK = sql('briefing_stream_lock', 'SELECT id FROM briefing_streams WHERE id = $1 FOR UPDATE');
const ADD = sql(
  'briefing_stream_add',
  `INSERT INTO briefing_streams (id, place_id, theme, story, starts_at, ends_at, speakers, policies, watch_url,
     replay_url, state, planned_at, planned_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const CHANGE = sql(
  'briefing_stream_change',
  `UPDATE briefing_streams SET theme = $2, story = $3, starts_at = $4, ends_at = $5, speakers = $6, policies = $7,
     watch_url = $8, moved_from = $9 WHERE id = $1`,
);
const CANCEL = sql(
  'briefing_stream_cancel',
  `UPDATE briefing_streams SET state = 'cancelled', cancelled_for = $2 WHERE id = $1`,
);
const REPLAY = sql(
  'briefing_stream_replay',
  `UPDATE briefing_streams SET state = 'held', replay_url = $2 WHERE id = $1`,
);

/** Streams of a place from an instant on, the latest first. */
export function streamsOf(db: Queryable, place: string, from: Date): Promise<StreamRow[]> {
  return db.rows<StreamRow>(OF_PLACE, [place, from]);
}

/** @throws Problem briefing.unknown */
export async function getStreamRow(db: Queryable, id: string): Promise<StreamRow> {
  const found = await db.maybe<StreamRow>(FIND, [id]);
  if (!found) throw new Problem('briefing.unknown', 404);
  return found;
}

/** Held until the transaction ends. @throws Problem briefing.unknown */
export async function lockStream(tx: Tx, id: string): Promise<StreamRow> {
  await tx.rows(LOCK, [id]);
  return getStreamRow(tx, id);
}

export async function addStream(
  tx: Tx,
  row: Omit<StreamRow, 'answers' | 'cancelled_for' | 'moved_from'>,
): Promise<void> {
  await tx.rows(ADD, [
    row.id,
    row.place_id,
    JSON.stringify(row.theme),
    row.story && JSON.stringify(row.story),
    row.starts_at,
    row.ends_at,
    JSON.stringify(row.speakers),
    row.policies,
    row.watch_url,
    row.replay_url,
    row.state,
    row.planned_at,
    row.planned_by,
  ]);
}

export async function changeRow(tx: Tx, row: StreamRow): Promise<void> {
  await tx.rows(CHANGE, [
    row.id,
    JSON.stringify(row.theme),
    row.story && JSON.stringify(row.story),
    row.starts_at,
    row.ends_at,
    JSON.stringify(row.speakers),
    row.policies,
    row.watch_url,
    row.moved_from,
  ]);
}

export async function cancelRow(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.rows(CANCEL, [id, reason]);
}

export async function keepReplay(tx: Tx, id: string, url: string): Promise<void> {
  await tx.rows(REPLAY, [id, url]);
}
