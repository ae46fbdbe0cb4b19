import { serve } from '#platform/api/server/serve.ts';
import { openRoom } from '#platform/live/server/rooms.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { BEGIN } from '../../domain/compileSurvey.ts';
import { requireOfficer } from '../access.ts';
import { getSurveyRow } from '../surveys.ts';

export const beginSurvey = serve(contract.beginSurvey, async (call, { caseId }) => {
  const { row } = await requireOfficer(call, caseId);
  const survey = await getSurveyRow(call.tx, caseId);
  const action = row.state === 'recorded' ? 'resume' : 'begin';
  const after = await act(actContext(call), { caseId, action, through: BEGIN, actor: call.actor });
  if (survey.mode === 'video') await openRoom(call.tx, caseId, call.now);
  return presentFor(call, after);
});
