import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { PostRow } from './rows.ts';

/** Every change of a post is an act in the ledger: ids and days there, the reason erasable. */
export async function recordPostAct(
  { tx, actor, now }: Call,
  name: 'grantPost' | 'endPost',
  row: PostRow,
  reason: string,
): Promise<void> {
  const { id, person_id, role, agency_id, place_id, valid_from, valid_to } = row;
  await recordAction(tx, {
    subjectType: 'post',
    subjectId: id,
    name,
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: {
      person: person_id,
      role,
      agency: agency_id,
      place: place_id,
      validFrom: valid_from,
      validTo: valid_to,
    },
    data: { reason },
  });
}
