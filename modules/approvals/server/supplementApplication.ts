import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { checkAnswersHere } from '#platform/forms/server/checkAnswersHere.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { addMaterials, getApplicationRow, replaceAnswers } from './applications.ts';
import { asFirm } from './draftAccess.ts';
import { requireOwnFiles } from './requireOwnFiles.ts';

/** The applicant's answer to the one request for supplements (Permit Law art. 32). */
export const supplementApplication = serve(contract.supplementApplication, async (call, input) => {
  const { caseId, expectedVersion, answers, materials } = input;
  const actor = asFirm(call, 'submit');
  const row = await getCaseRow(call, caseId);
  call.require(row.organisation_id === actor.organisation);
  await requireOwnFiles(call, actor.organisation, materials);
  const application = await getApplicationRow(call.tx, caseId);
  const { body, place_id } = await getMatterVersion(call.tx, application.matter, application.matter_version);
  const fields = await checkAnswersHere(call.tx, body.form, answers, legalDate(call.now), place_id);
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  const data = { answers, materials: Object.keys(materials) };
  const request = { caseId, action: 'supplement', actor: call.actor, expectedVersion, data };
  const after = await act(actContext(call), request);
  await replaceAnswers(call.tx, caseId, answers);
  await addMaterials(call.tx, caseId, materials);
  return presentFor(call, after);
});
