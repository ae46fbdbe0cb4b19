import { serve } from '#platform/api/server/serve.ts';
import { closeRoom } from '#platform/live/server/rooms.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { END_LIVE } from '../../domain/compileSurvey.ts';
import { requireOfficer } from '../access.ts';
import { getSurveyRow } from '../surveys.ts';

export const endLive = serve(contract.endLive, async (call, { caseId }) => {
  await requireOfficer(call, caseId);
  const survey = await getSurveyRow(call.tx, caseId);
  const after = await act(actContext(call), {
    caseId,
    action: 'endLive',
    through: END_LIVE,
    actor: call.actor,
  });
  if (survey.mode === 'video') await closeRoom(call.tx, caseId, call.now);
  return presentFor(call, after);
});
