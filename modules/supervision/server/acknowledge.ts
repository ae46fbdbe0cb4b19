import { sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { emitLive } from '#platform/notify/server/live/emitLive.ts';

export interface Acknowledged {
  caseId: string;
  agency: string;
  /** The regulator's own number of the push. */
  receipt: string;
  by: 'regulator' | 'desk';
  now: Date;
}

const ACKNOWLEDGE = sql(
  'post_check_acknowledge',
  `UPDATE post_checks SET acknowledged_at = $2, acknowledgement = $3
   WHERE case_id = $1 AND acknowledged_at IS NULL RETURNING case_id`,
);

/** Notes that a push has arrived, once; the same word again changes nothing (APV-05). */
export async function acknowledge(tx: Tx, { caseId, agency, receipt, by, now }: Acknowledged): Promise<void> {
  if (!(await tx.maybe(ACKNOWLEDGE, [caseId, now, receipt]))) return;
  await recordAction(tx, {
    subjectType: 'push',
    subjectId: caseId,
    name: 'acknowledge',
    actorId: `outside:${by}`,
    capacity: { kind: 'outside', agency },
    at: now,
    body: { receipt },
  });
  await emitLive(tx, [{ kind: 'case', ref: caseId }]);
}
