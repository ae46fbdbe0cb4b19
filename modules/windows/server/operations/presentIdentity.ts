import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { checkResidentId } from '#platform/identifiers/pure/checkResidentId.ts';
import { tidyCode } from '#platform/identifiers/pure/tidyCode.ts';
import { tellRoom } from '#platform/live/server/tellRoom.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { maskNumber } from '../../domain/maskNumber.ts';
import { getSessionRow } from '../sessions.ts';

const PRESENT = sql(
  'window_identity_present',
  `INSERT INTO window_identities (case_id, check_id, name, number, number_masked) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (case_id) DO UPDATE SET check_id = $2, name = $3, number = $4, number_masked = $5,
     answer = NULL, answered_at = NULL`,
);
const ASK = sql(
  'window_identity_ask',
  "INSERT INTO outbox (topic, payload, at) VALUES ('window.identity', $1, $2)",
);

/** The number waits in one row until the register has answered, and goes into no event and no record. */
export const presentIdentity = serve(contract.presentIdentity, async (call, { caseId, name, number }) => {
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(call.actor, row, call.services.covers)).maySubmit);
  await getSessionRow(call.tx, caseId);
  if (row.state !== 'identifying') throw new Problem('window.notIdentifying', 409);
  const tidy = tidyCode(number);
  if (!checkResidentId(tidy).ok) throw new Problem('window.badNumber', 422);
  const checkId = newId();
  await call.tx.rows(PRESENT, [caseId, checkId, name, tidy, maskNumber(tidy)]);
  await call.tx.rows(ASK, [JSON.stringify({ caseId, checkId }), call.now]);
  await tellRoom(call.tx, caseId, { kind: 'changed' });
  return { checkId };
});
