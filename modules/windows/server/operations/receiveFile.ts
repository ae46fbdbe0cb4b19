import { getMatter } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { tellRoom } from '#platform/live/server/tellRoom.ts';
import { contract } from '../../contract.ts';
import { sessionFiles } from '../sessionFiles.ts';
import { requireServing } from '../sessions.ts';

const RECEIVE = sql(
  'window_receive',
  `INSERT INTO window_receipts (case_id, file_id, material, received_by, received_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (case_id, file_id) DO UPDATE SET material = $3, received_by = $4, received_at = $5`,
);

/** Received and logged: as which material, by whom and when, with the hash of the file (APV-19). */
export const receiveFile = serve(contract.receiveFile, async (call, { caseId, fileId, material }) => {
  const { session, person } = await requireServing(call, caseId);
  const file = (await sessionFiles(call.tx, caseId)).find((one) => one.file_id === fileId);
  if (!file) throw new Problem('window.fileNotGiven', 422);
  const { body } = await getMatter(call.tx, session.matter);
  if (material !== null && !body.materials.some(({ id }) => id === material)) {
    throw new Problem('window.unknownMaterial', 422);
  }
  await call.tx.rows(RECEIVE, [caseId, fileId, material, person, call.now]);
  await recordAction(call.tx, {
    subjectType: 'window',
    subjectId: caseId,
    name: 'receive',
    actorId: person,
    capacity: { kind: 'officer', ...(call.actor.kind === 'officer' && call.actor.post) },
    at: call.now,
    body: { fileId, sha256: file.sha256, material },
  });
  await tellRoom(call.tx, caseId, { kind: 'changed' });
  return { received: true as const };
});
