import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { AWARD_PROCESS, OBJECT_OPERATION } from '../../domain/awardProcess.ts';

const ADD = sql(
  'award_objection_add',
  'INSERT INTO award_objections (id, case_id, person_id, reason, at) VALUES ($1, $2, $3, $4, $5)',
);

/** Anybody who gives their name may object while an award is in public notice; the notice waits for the answer. */
export const objectToAward = serve(contract.objectToAward, async (call, { caseId, reason }) => {
  const { tx, actor, now } = call;
  const row = await getCaseRow(call, caseId);
  call.require('person' in actor);
  if (!('person' in actor)) throw new Problem('access.denied', 403);
  if (row.process !== AWARD_PROCESS) throw new Problem('case.unknown', 404);
  if (!['noticed', 'objected'].includes(row.state)) throw new Problem('payout.notInNotice', 409);
  await tx.rows(ADD, [newId(), caseId, actor.person.id, reason, now]);
  if (row.state === 'noticed') {
    await act(
      { ...actContext(call), standing: noStanding },
      { caseId, action: 'object', actor: { kind: 'system', by: 'rule' }, through: OBJECT_OPERATION },
    );
  }
  return { received: true as const };
});
