import type { Actor } from '#platform/access/pure/actor.ts';
import { type Database, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { liveLimits } from './liveLimits.ts';
import type { PartStore } from './partStore.ts';
import { getRecordingRow } from './recordings.ts';

const LOCK = sql('recording_lock_part', 'SELECT ended_at FROM recordings WHERE id = $1 FOR UPDATE');
const KNOWN = sql(
  'recording_parts_known',
  'SELECT n, size FROM recording_parts WHERE recording_id = $1 ORDER BY n',
);
const ADD = sql(
  'recording_part_add',
  'INSERT INTO recording_parts (recording_id, n, sha256, size) VALUES ($1, $2, $3, $4)',
);

export interface NewPart {
  recording: string;
  n: number;
  content: AsyncIterable<Uint8Array>;
  actor: Actor;
}

/**
 * Takes the next piece of a recording, on disk before it is answered: what was answered is not lost, whatever
 * becomes of the page. The same piece again changes nothing.
 * @throws Problem recording.unknown, recording.ended, recording.partOutOfOrder, recording.partTooLarge, files.tooLarge
 */
export async function addPart(
  database: Database,
  parts: PartStore,
  part: NewPart,
): Promise<{ next: number }> {
  const { recording, n, content, actor } = part;
  const row = await getRecordingRow(database, recording);
  if (actor.kind !== 'officer' || actor.person.id !== row.started_by)
    throw new Problem('recording.unknown', 404);
  return database.transaction(async (tx) => {
    const { ended_at: ended } = await tx.one<{ ended_at: Date | null }>(LOCK, [recording]);
    const known = await tx.rows<{ n: number; size: number }>(KNOWN, [recording]);
    const next = known.length;
    if (n < next) return { next };
    if (ended) throw new Problem('recording.ended', 409);
    if (n > next) throw new Problem('recording.partOutOfOrder', 409, { params: { next } });
    const { maxBytes, maxPartBytes } = liveLimits();
    const before = known.reduce((sum, { size }) => sum + size, 0);
    const written = await parts.write(recording, n, content, Math.min(maxPartBytes, maxBytes - before));
    if (written.size === 0) return { next };
    await tx.rows(ADD, [recording, n, written.sha256, written.size]);
    return { next: next + 1 };
  });
}
