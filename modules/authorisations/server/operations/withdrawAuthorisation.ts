import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { lockAuthorisation } from '../authorisations.ts';
import { agencyOf } from './listAuthorisations.ts';

const WITHDRAW = sql(
  'authorisation_withdraw',
  'UPDATE authorisations SET withdrawn_on = $2, withdrawn_by = $3, withdrawn_reason = $4 WHERE id = $1',
);

/** From the same day on the officer decides nothing alone (APV-06.r11). */
export const withdrawAuthorisation = serve(contract.withdrawAuthorisation, async (call, { id, reason }) => {
  const { agency, me } = agencyOf(call);
  const { tx, now, actor } = call;
  const today = legalDate(now);
  const row = await lockAuthorisation(tx, id);
  call.require(row.agency === agency);
  if (row.withdrawnOn || row.validTo < today) throw new Problem('authorisation.over', 409);
  await tx.rows(WITHDRAW, [id, today, me, reason]);
  await recordAction(tx, {
    subjectType: 'authorisation',
    subjectId: id,
    name: 'withdraw',
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { on: today, wrong: row.wrong },
    data: { reason },
  });
  return { id };
});
