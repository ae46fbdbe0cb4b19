import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { RESCHEDULE } from '../../domain/compileSurvey.ts';
import { requireOfficer } from '../access.ts';
import { getSurveyRow } from '../surveys.ts';

const MOVE = sql('survey_move', 'UPDATE surveys SET scheduled_for = $2 WHERE case_id = $1');

export const rescheduleSurvey = serve(contract.rescheduleSurvey, async (call, { caseId, at, reason }) => {
  await requireOfficer(call, caseId);
  await getSurveyRow(call.tx, caseId);
  await call.tx.rows(MOVE, [caseId, at]);
  const after = await act(actContext(call), {
    caseId,
    action: 'reschedule',
    through: RESCHEDULE,
    actor: call.actor,
    facts: { scheduledFor: at },
    data: { reason },
  });
  return presentFor(call, after);
});
