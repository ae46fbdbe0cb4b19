import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getOwnFiles } from '#platform/files/server/fileUses.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { CONFIRM } from '../../domain/windowSession.ts';
import { requireServing } from '../sessions.ts';

const READ = sql(
  'window_identity_read',
  'SELECT answer FROM window_identities WHERE case_id = $1 FOR UPDATE',
);
const CONFIRMED = sql(
  'window_identity_confirm',
  'UPDATE window_identities SET photo_file_id = $2, confirmed_by = $3, confirmed_at = $4 WHERE case_id = $1',
);
const USE = sql(
  'window_photo_use',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id) VALUES ($1, 'room', $2) ON CONFLICT DO NOTHING`,
);

/** The register said that name and number belong together; the officer, that the person on the picture is them. */
export const confirmIdentity = serve(contract.confirmIdentity, async (call, { caseId, photoFileId }) => {
  const { person } = await requireServing(call, caseId);
  const identity = await call.tx.maybe<{ answer: string | null }>(READ, [caseId]);
  if (!identity) throw new Problem('window.notPresented', 409);
  if (identity.answer !== 'consistent' && identity.answer !== 'notAsked') {
    throw new Problem('window.notConsistent', 409);
  }
  const [photo] = await getOwnFiles(call.tx, call.actor, [photoFileId]);
  await call.tx.rows(USE, [photoFileId, caseId]);
  await call.tx.rows(CONFIRMED, [caseId, photoFileId, person, call.now]);
  const after = await act(actContext(call), {
    caseId,
    action: 'confirmIdentity',
    through: CONFIRM,
    actor: call.actor,
    facts: { identity: identity.answer, photoSha256: photo!.sha256 },
  });
  return presentFor(call, after);
});
