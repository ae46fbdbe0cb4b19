import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { MEASURE_OPERATION } from '../../domain/defaultProcess.ts';
import { findDefault } from '../defaults.ts';
import { takeMeasure as take } from '../measures.ts';

/** One more measure because of a default; only from the list in force. */
export const takeMeasure = serve(contract.takeMeasure, async (call, { caseId, measure }) => {
  const { tx, actor, services, now } = call;
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(actor, row, services.covers)).inScope);
  const found = await findDefault(tx, caseId);
  if (!found) throw new Problem('case.unknown', 404);
  const through = MEASURE_OPERATION;
  const after = await act(actContext(call), {
    caseId,
    action: 'takeMeasure',
    actor,
    through,
    data: { measure },
  });
  await take(tx, { caseId, measure, place: found.place_id, today: legalDate(now) });
  return presentFor(call, after);
});
