import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { StagedPack } from './stagedPacks.ts';

/** Each step of what an office prepares, with the hash of what it was about: who changed a definition can be shown. */
export async function keepInLedger(
  { tx, actor, now }: Pick<Call, 'tx' | 'actor' | 'now'>,
  {
    id,
    reform,
    matter,
    place_id,
    sha256,
  }: Pick<StagedPack, 'id' | 'reform' | 'matter' | 'place_id' | 'sha256'>,
  name: string,
  more: Record<string, JsonValue> = {},
): Promise<void> {
  await recordAction(tx, {
    subjectType: 'stagedPack',
    subjectId: id,
    name,
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { reform, matter, place: place_id, sha256, ...more },
  });
}
