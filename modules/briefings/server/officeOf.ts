import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

/** The officer who calls. @throws Problem access.denied for anybody else */
export function officerOf(call: Call): Officer {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Error('unreachable');
  return actor;
}

/** Writes an act of the office into the ledger. */
export async function recordOffice(
  call: Call,
  act: { subjectType: string; subjectId: string; name: string; body: JsonValue; data?: unknown },
): Promise<void> {
  await recordAction(call.tx, {
    ...act,
    actorId: actorId(call.actor),
    capacity: capacityRecord(call.actor),
    at: call.now,
  });
}
