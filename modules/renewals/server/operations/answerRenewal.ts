import { serve } from '#platform/api/server/serve.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { ANSWER } from '../../domain/compileRenewal.ts';
import { keepAnswer } from '../answer.ts';

/** One answer to two questions; a consent can be taken back until the officer has filed. */
export const answerRenewal = serve(contract.answerRenewal, async (call, { caseId, renew, changed }) => {
  const row = await getCaseRow(call, caseId);
  const { actor, tx, now } = call;
  call.require(actor.kind === 'firm' && row.organisation_id === actor.organisation);
  if (actor.kind !== 'firm') throw new Error('unreachable');
  const action = renew ? 'consent' : 'decline';
  const facts = { renew, changed: renew ? changed : null };
  const after = await act(actContext(call), { caseId, action, actor, facts, through: ANSWER });
  await keepAnswer(tx, { caseId, renew, changed, by: actor.person.id, through: 'page', now });
  return presentFor(call, after);
});
