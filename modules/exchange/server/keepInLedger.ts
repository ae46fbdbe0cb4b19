import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

/** One act on a post; `data` holds what people typed. */
export async function keepInLedger(
  tx: Tx,
  act: { post: string; name: string; by: Actor; at: Date; body?: JsonValue; data?: unknown },
): Promise<void> {
  const { post, name, by, at, body = {}, data } = act;
  await recordAction(tx, {
    subjectType: 'exchange-post',
    subjectId: post,
    name,
    actorId: actorId(by),
    capacity: capacityRecord(by),
    at,
    body,
    ...(data !== undefined && { data }),
  });
}
