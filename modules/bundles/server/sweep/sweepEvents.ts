import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

const BATCH = 50;

// What was handed in once is kept as long as any part of it: until the retention of every matter is over.
const DUE = sql(
  'events_due_erasure',
  `SELECT e.case_id AS "eventId" FROM events e JOIN cases c ON c.id = e.case_id
   WHERE e.erased_at IS NULL AND c.closed_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM event_parts p WHERE p.event_id = e.case_id AND p.case_id IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM event_parts p JOIN applications a ON a.case_id = p.case_id
       WHERE p.event_id = e.case_id AND a.erased_at IS NULL)
   ORDER BY c.closed_at LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED`,
);
const ERASE = sql(
  'event_erase',
  `UPDATE events SET answers = NULL, commitment = NULL, submitter = NULL, materials = '{}', erased_at = $2
   WHERE case_id = $1`,
);
const USES = sql(
  'event_erase_file_uses',
  "DELETE FROM file_uses WHERE used_by_type = 'event' AND used_by_id = $1::text",
);
const ERASE_RECEIVED = sql(
  'event_erase_received',
  'UPDATE event_handovers SET received = NULL WHERE event_id = $1',
);
const CLOCK = { kind: 'system', by: 'clock' } as const;

/** Periodic: what was typed for a whole event goes with the last of its parts. @returns how many were erased */
export async function sweepEvents(database: Database, now: Date): Promise<number> {
  for (let erased = 0; ; ) {
    const count = await database.transaction(async (tx) => {
      const due = await tx.rows<{ eventId: string }>(DUE, []);
      for (const { eventId } of due) await erase(tx, eventId, now);
      return due.length;
    });
    erased += count;
    if (count < BATCH) return erased;
  }
}

async function erase(tx: Tx, eventId: string, now: Date): Promise<void> {
  await tx.rows(ERASE, [eventId, now]);
  await tx.rows(USES, [eventId]);
  await tx.rows(ERASE_RECEIVED, [eventId]);
  await recordAction(tx, {
    subjectType: 'event',
    subjectId: eventId,
    name: 'erase',
    actorId: actorId(CLOCK),
    capacity: capacityRecord(CLOCK),
    at: now,
    body: { what: 'event' },
  });
}
