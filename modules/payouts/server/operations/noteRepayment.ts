import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { returnOrder } from '#platform/payments/server/returnOrder.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { CLAWBACK_PROCESS, REPAYMENT_OPERATION } from '../../domain/clawbackProcess.ts';
import { PURPOSE } from '../orderAward.ts';

export const noteRepayment = serve(contract.noteRepayment, async (call, { caseId, serial }) => {
  const { tx, actor, now, services } = call;
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(actor, row, services.covers)).inScope);
  if (row.process !== CLAWBACK_PROCESS) throw new Problem('case.unknown', 404);
  const after = await act(actContext(call), {
    caseId,
    action: 'noteRepayment',
    actor,
    through: REPAYMENT_OPERATION,
    data: { serial },
  });
  await returnOrder(tx, { purpose: PURPOSE, subjectId: row.parent_id!, serial }, { actor, now });
  return presentFor(call, after);
});
