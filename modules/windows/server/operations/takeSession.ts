import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { openRoom } from '#platform/live/server/rooms.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { TAKE } from '../../domain/windowSession.ts';
import { getSessionRow } from '../sessions.ts';

const TAKEN = sql(
  'window_session_taken',
  'UPDATE window_sessions SET taken_by = $2, taken_at = $3 WHERE case_id = $1',
);

/** Of two who press at once one gets the visit: the case is locked while it is taken. */
export const takeSession = serve(contract.takeSession, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(call.actor, row, call.services.covers)).inScope);
  await getSessionRow(call.tx, caseId);
  const after = await act(actContext(call), { caseId, action: 'take', through: TAKE, actor: call.actor });
  await call.tx.rows(TAKEN, [caseId, actorId(call.actor), call.now]);
  await openRoom(call.tx, caseId, call.now);
  return presentFor(call, after);
});
