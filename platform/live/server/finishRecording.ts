import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Database, sql } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { registerFile } from '#platform/files/server/registerFile.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { recordingLimits } from './liveLimits.ts';
import type { PartStore } from './partStore.ts';
import { getRecordingRow, type RecordingRow } from './recordings.ts';
import { tellRoom } from './tellRoom.ts';

export interface Finishing {
  database: Database;
  store: FileStore;
  parts: PartStore;
  recording: string;
  by: { actorId: string; capacity: JsonValue };
  now: Date;
}

const LOCK = sql('recording_lock_finish', 'SELECT * FROM recordings WHERE id = $1 FOR UPDATE');
const PARTS = sql(
  'recording_parts_in_order',
  'SELECT n FROM recording_parts WHERE recording_id = $1 ORDER BY n',
);
const NUMBER = sql('recording_case_number', 'SELECT number FROM cases WHERE id = $1');
const END = sql(
  'recording_end',
  `UPDATE recordings SET ended_at = $2, sha256 = $3, size = $4, file_id = $5, action_id = $6, empty = $7
   WHERE id = $1 RETURNING *`,
);
const USE = sql(
  'recording_file_use',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id) VALUES ($1, 'room', $2) ON CONFLICT DO NOTHING`,
);
const ENDINGS = { 'video/webm': 'webm', 'video/mp4': 'mp4' } as const;

/**
 * Ends a recording: all pieces that arrived become one archived file; its hash goes into the ledger. Once: a second
 * call gets the first result. A recording without a piece is marked as empty.
 * @throws Problem recording.unknown, and those of judgeFile when the pieces are no video
 */
export async function finishRecording(finishing: Finishing): Promise<RecordingRow> {
  const { database, store, parts, recording, by, now } = finishing;
  await getRecordingRow(database, recording);
  const done = await database.transaction(async (tx) => {
    const row = await tx.one<RecordingRow>(LOCK, [recording]);
    if (row.ended_at) return row;
    const order = (await tx.rows<{ n: number }>(PARTS, [recording])).map(({ n }) => n);
    if (order.length === 0) return tx.one<RecordingRow>(END, [recording, now, null, null, null, null, true]);
    const { number } = await tx.one<{ number: string }>(NUMBER, [row.case_id]);
    const name = `${number}-${recording.slice(-8)}.${ENDINGS[row.media_type]}`;
    const received = await store.receive(parts.read(recording, order), { name }, recordingLimits());
    try {
      const file = await registerFile(tx, store, received, { uploadedBy: row.started_by, name, now });
      await tx.rows(USE, [file.id, row.case_id]);
      const actionId = newId();
      await recordAction(tx, {
        id: actionId,
        subjectType: 'recording',
        subjectId: recording,
        name: 'finish',
        ...by,
        at: now,
        body: {
          caseId: row.case_id,
          sha256: file.sha256,
          size: file.size,
          parts: order.length,
          fileId: file.id,
        },
      });
      const values = [recording, now, file.sha256, file.size, file.id, actionId, false];
      const ended = await tx.one<RecordingRow>(END, values);
      await tellRoom(tx, row.case_id, { kind: 'changed' });
      return ended;
    } finally {
      await store.discard(received);
    }
  });
  await parts.remove(recording);
  return done;
}
