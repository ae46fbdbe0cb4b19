import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { DeliveryRow } from './presentDelivery.ts';

/** Whoever interferes with a delivery stands in the ledger, with their reason where one is asked for. */
export async function recordDelivery(
  { tx, actor, now }: Call,
  { ref, consumer, topic, attempts, case_id }: DeliveryRow,
  name: 'retry' | 'giveUp',
  data?: { reason: string },
): Promise<void> {
  await recordAction(tx, {
    subjectType: 'delivery',
    subjectId: ref,
    name,
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { consumer, topic, attempts, caseId: case_id },
    data,
  });
}
