import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { StoredStatus } from '../domain/status.ts';
import { type LicenceRow, lockLicence } from './licence.ts';

export interface StatusChange {
  licenceId: string;
  to: StoredStatus;
  /** Why, as a message key under `licences.reasons`; none when it becomes valid again. */
  reason: string | null;
  caseId: string;
  now: Date;
  by: Actor;
}

const SET = sql(
  'licence_set_status',
  'UPDATE licences SET status = $2, status_reason = $3, updated_at = $4 WHERE id = $1',
);
const EMIT = sql(
  'licence_status_event',
  "INSERT INTO outbox (topic, payload, at) VALUES ('licence.status', $1, $2)",
);

/** What may follow what: revoked (撤销) and cancelled (注销) are final (Permit Law arts. 69, 70). */
const FROM: Record<StoredStatus, readonly StoredStatus[]> = {
  valid: ['suspended'],
  suspended: ['valid'],
  revoked: ['valid', 'suspended'],
  cancelled: ['valid', 'suspended'],
};

/** @throws Problem licence.statusNotPossible */
export async function setLicenceStatus(tx: Tx, change: StatusChange): Promise<LicenceRow> {
  const { licenceId, to, reason, caseId, now, by } = change;
  const licence = await lockLicence(tx, licenceId);
  if (!FROM[to].includes(licence.status)) {
    throw new Problem('licence.statusNotPossible', 409, { params: { from: licence.status, to } });
  }
  await tx.rows(SET, [licenceId, to, reason, now]);
  await recordAction(tx, {
    subjectType: 'licence',
    subjectId: licenceId,
    name: to === 'valid' ? 'reinstate' : to,
    actorId: actorId(by),
    capacity: { kind: by.kind },
    at: now,
    body: { from: licence.status, to, reason, caseId },
  });
  await tx.rows(EMIT, [JSON.stringify({ licenceId, to, caseId }), now]);
  return { ...licence, status: to, statusReason: reason };
}
