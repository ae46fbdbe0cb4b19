import { eraseCorrespondence } from '#modules/correspondence/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { inBatches } from '#platform/db/server/inBatches.ts';
import { eraseActionData } from '#platform/ledger/server/eraseActionData.ts';

const BATCH = 50;

// Counted from the legal date on which the case ended, by the version of the matter that was applied for.
const SETTLE = sql(
  'applications_settle_retention',
  `UPDATE applications a SET erase_after =
     ((c.closed_at AT TIME ZONE 'Asia/Shanghai')::date
       + ((m.body #>> '{retention,amount}') || ' ' || (m.body #>> '{retention,unit}'))::interval)::date
   FROM cases c, matters m
   WHERE c.id = a.case_id AND m.matter = a.matter AND m.version = a.matter_version AND a.case_id IN (
     SELECT u.case_id FROM applications u JOIN cases k ON k.id = u.case_id
     WHERE u.erase_after IS NULL AND u.erased_at IS NULL AND k.closed_at IS NOT NULL
     LIMIT $1 FOR UPDATE OF u SKIP LOCKED)
   RETURNING a.case_id`,
);
// A check that still runs over the licence may need what was promised.
const DUE = sql(
  'applications_due_erasure',
  `SELECT a.case_id AS "caseId" FROM applications a
   WHERE a.erased_at IS NULL AND a.erase_after < $1
     AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.parent_id = a.case_id AND k.closed_at IS NULL)
   ORDER BY a.erase_after LIMIT ${BATCH} FOR UPDATE OF a SKIP LOCKED`,
);
const ERASE = sql(
  'application_erase',
  'UPDATE applications SET answers = NULL, commitment = NULL, erased_at = $2 WHERE case_id = $1',
);
const MATERIALS = sql('application_erase_materials', 'DELETE FROM application_materials WHERE case_id = $1');
const USES = sql(
  'application_erase_file_uses',
  "DELETE FROM file_uses WHERE used_by_type = 'application' AND used_by_id = $1::text",
);

const CLOCK = { kind: 'system', by: 'clock' } as const;

/**
 * Periodic: what applicants typed and handed in goes when the retention of their matter is over, counted from the end
 * of the case. The case, its acts and the ledger stay and still verify; an act in the ledger says that this was
 * erased and by which rule. The files go with the next sweep of files, unless something else uses them.
 * @returns how many applications were erased
 */
export async function sweepApplications(database: Database, now: Date): Promise<number> {
  await inBatches(database, SETTLE, []);
  let erased = 0;
  for (;;) {
    const count = await database.transaction(async (tx) => {
      const due = await tx.rows<{ caseId: string }>(DUE, [legalDate(now)]);
      for (const { caseId } of due) await erase(tx, caseId, now);
      return due.length;
    });
    erased += count;
    if (count < BATCH) return erased;
  }
}

async function erase(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.rows(ERASE, [caseId, now]);
  await tx.rows(MATERIALS, [caseId]);
  await tx.rows(USES, [caseId]);
  const erasure = {
    actorId: actorId(CLOCK),
    capacity: capacityRecord(CLOCK),
    at: now,
    reason: 'retention.matter',
  };
  await eraseActionData(tx, { ...erasure, subjectType: 'case', subjectId: caseId });
  await eraseCorrespondence(tx, caseId, erasure);
}
