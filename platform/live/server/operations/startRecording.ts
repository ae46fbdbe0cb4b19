import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { getOpenRoom } from '../rooms.ts';
import { tellRoom } from '../tellRoom.ts';
import { capacityIn, requirePart } from './roomCall.ts';

const START = sql(
  'recording_start',
  `INSERT INTO recordings (id, case_id, media_type, started_by, started_at) VALUES ($1, $2, $3, $4, $5)`,
);

/** Only officers record, and everybody in the room is shown that it runs. */
export const startRecording = serve(contract.startRecording, async (call, { caseId, mediaType }) => {
  const { part, person } = await requirePart(call, caseId);
  call.require(part === 'officer');
  const room = await getOpenRoom(call.tx, caseId);
  if (room.recording === 'none') throw new Problem('recording.notHere', 409);
  const id = newId();
  await call.tx.rows(START, [id, caseId, mediaType, person, call.now]);
  await recordAction(call.tx, {
    subjectType: 'recording',
    subjectId: id,
    name: 'start',
    actorId: person,
    capacity: capacityIn(call, part),
    at: call.now,
    body: { caseId, mediaType },
  });
  await tellRoom(call.tx, caseId, { kind: 'changed' });
  return { id };
});
