import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { getOwnFiles } from '#platform/files/server/fileUses.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { addMessage } from '../messages.ts';
import { getOpenRoom } from '../rooms.ts';
import { capacityIn, requirePart } from './roomCall.ts';

const USE = sql(
  'room_file_use',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id) VALUES ($1, 'room', $2) ON CONFLICT DO NOTHING`,
);

const TELL = sql('room_file_tell', "INSERT INTO outbox (topic, payload, at) VALUES ('room.file', $1, $2)");

/** Received and logged: the ledger has the hash of what was given, by whom and when (APV-19). */
export const giveFile = serve(contract.giveFile, async (call, { caseId, fileId }) => {
  const { part, person } = await requirePart(call, caseId);
  await getOpenRoom(call.tx, caseId);
  const [file] = await getOwnFiles(call.tx, call.actor, [fileId]);
  const id = newId();
  await addMessage(call.tx, { id, caseId, person, part, fileId, at: call.now });
  await call.tx.rows(USE, [fileId, caseId]);
  await recordAction(call.tx, {
    subjectType: 'room',
    subjectId: caseId,
    name: 'giveFile',
    actorId: person,
    capacity: capacityIn(call, part),
    at: call.now,
    body: { messageId: id, fileId, sha256: file!.sha256, size: file!.size, mediaType: file!.media_type },
  });
  await call.tx.rows(TELL, [JSON.stringify({ caseId, fileId }), call.now]);
  return { id };
});
