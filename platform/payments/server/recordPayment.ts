import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

export interface PaymentAct {
  subjectType: 'payment' | 'paymentBatch';
  subjectId: string;
  name: string;
  actor: Actor;
  now: Date;
  /** Ids, amounts and states; no account numbers. */
  body: JsonValue;
}

/** Every step of money stands in the ledger. */
export async function recordPayment(tx: Tx, { actor, now, ...act }: PaymentAct): Promise<void> {
  await recordAction(tx, { ...act, actorId: actorId(actor), capacity: capacityRecord(actor), at: now });
}
