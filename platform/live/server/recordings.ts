import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { RecordingView } from '../contract.ts';

export interface RecordingRow {
  id: string;
  case_id: string;
  media_type: 'video/webm' | 'video/mp4';
  started_by: string;
  started_at: Date;
  ended_at: Date | null;
  sha256: string | null;
  size: number | null;
  file_id: string | null;
  action_id: string | null;
  empty: boolean;
}

const FIND = sql('recording_find', 'SELECT * FROM recordings WHERE id = $1');
const OF_ROOM = sql(
  'recordings_of_room',
  'SELECT * FROM recordings WHERE case_id = $1 ORDER BY started_at, id',
);

/** @throws Problem recording.unknown */
export async function getRecordingRow(db: Queryable, id: string): Promise<RecordingRow> {
  const row = await db.maybe<RecordingRow>(FIND, [id]);
  if (!row) throw new Problem('recording.unknown', 404);
  return row;
}

/** The recordings of a room, the oldest first. */
export function recordingsOf(db: Queryable, caseId: string): Promise<RecordingRow[]> {
  return db.rows<RecordingRow>(OF_ROOM, [caseId]);
}

export function presentRecording(row: RecordingRow, names: ReadonlyMap<string, string>): RecordingView {
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    startedBy: names.get(row.started_by) ?? '',
    endedAt: row.ended_at?.toISOString() ?? null,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    actionId: row.action_id,
  };
}
