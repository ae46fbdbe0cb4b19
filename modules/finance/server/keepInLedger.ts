import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

/** One act on a push or a request; `data` holds what people typed. */
export async function keepInLedger(
  tx: Tx,
  act: {
    subject: 'finance-push' | 'finance-request';
    id: string;
    name: string;
    by: Actor;
    at: Date;
    body?: JsonValue;
    data?: unknown;
  },
): Promise<void> {
  const { subject, id, name, by, at, body = {}, data } = act;
  await recordAction(tx, {
    subjectType: subject,
    subjectId: id,
    name,
    actorId: actorId(by),
    capacity: capacityRecord(by),
    at,
    body,
    ...(data !== undefined && { data }),
  });
}
