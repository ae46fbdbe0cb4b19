import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { finishRecording } from './finishRecording.ts';
import { liveLimits } from './liveLimits.ts';
import type { PartStore } from './partStore.ts';

// By the clock of the database: the demo moves the other.
const SILENT = sql(
  'recordings_silent',
  `SELECT r.id FROM recordings r WHERE r.ended_at IS NULL
   AND coalesce((SELECT max(received_at) FROM recording_parts p WHERE p.recording_id = r.id), '-infinity')
     < clock_timestamp() - make_interval(mins => $1)
   AND NOT EXISTS (SELECT 1 FROM room_peers p WHERE p.case_id = r.case_id AND p.person_id = r.started_by
     AND p.left_at IS NULL AND p.seen_at > clock_timestamp() - make_interval(mins => $1))`,
);
const OLD_SIGNALS = sql(
  'room_signals_old',
  "DELETE FROM room_signals WHERE at < clock_timestamp() - interval '1 hour'",
);
const RULE = { actorId: 'system:clock', capacity: { kind: 'system' } };

/** Ends and archives recordings whose page has gone, and forgets old signals. */
export async function sweepRecordings(
  services: Services,
  { store, parts }: { store: FileStore; parts: PartStore },
): Promise<number> {
  const { database, log } = services;
  await database.rows(OLD_SIGNALS);
  const silent = await database.rows<{ id: string }>(SILENT, [liveLimits().endAfterSilenceMinutes]);
  let ended = 0;
  for (const { id } of silent) {
    try {
      await finishRecording({ database, store, parts, recording: id, by: RULE, now: services.now() });
      ended += 1;
    } catch (error) {
      log.error({ err: error, recording: id }, 'a recording that was cut off could not be archived');
    }
  }
  return ended;
}
