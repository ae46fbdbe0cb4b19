import type { PublishedMatter } from '#modules/catalogue/index.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { askedAnswers } from '#platform/forms/pure/askedAnswers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { tidyAnswers } from '#platform/forms/pure/tidyAnswers.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { type Applicant, getApplicant, ownerOf } from './applicant.ts';
import {
  type Application,
  addMaterials,
  getApplicationRow,
  materialsOf,
  replaceAnswers,
} from './applications.ts';
import { assess } from './assess.ts';
import { asApplicant, isOwn } from './draftAccess.ts';
import { prefill } from './prefill.ts';
import { requireOwnFiles } from './requireOwnFiles.ts';

/**
 * The applicant's answer to the one request for supplements (Permit Law art. 32). What rules decide on is
 * judged anew with what was given.
 */
export const supplementApplication = serve(contract.supplementApplication, async (call, input) => {
  const { caseId, expectedVersion, materials } = input;
  const actor = asApplicant(call, 'submit');
  const row = await getCaseRow(call, caseId);
  call.require(isOwn(actor, row));
  await requireOwnFiles(call, actor, materials);
  const application = await getApplicationRow(call.tx, caseId);
  const published = await getMatterVersion(call.tx, application.matter, application.matter_version);
  const applicant = await getApplicant(call.tx, ownerOf(actor));
  const answers = await keepFixed(call.tx, published, applicant, application, input.answers);
  const found = await assess(call.tx, {
    published,
    applicant,
    answers,
    materials: together(await materialsOf(call.tx, caseId), materials),
    commitment: application.commitment ?? undefined,
    now: call.now,
    track: application.track,
  });
  if (found.fields.length > 0) throw new Problem('form.invalid', 422, { fields: found.fields });
  const data = { answers, materials: Object.keys(materials) };
  const request = {
    caseId,
    action: 'supplement',
    through: 'approvals.supplementApplication',
    actor: call.actor,
    expectedVersion,
    facts: found.facts,
    data,
  };
  const after = await act(actContext(call), request);
  await replaceAnswers(call.tx, caseId, answers);
  await addMaterials(call.tx, caseId, materials);
  return presentFor(call, after);
});

/** A supplement changes neither what a register answers for nor the place that decided the jurisdiction. */
async function keepFixed(
  tx: Tx,
  { body }: PublishedMatter,
  applicant: Applicant,
  application: Application,
  given: Answers,
): Promise<Answers> {
  const typed = await prefill(tx, body, applicant, given);
  const answers = askedAnswers(body.form, tidyAnswers(body.form, typed.answers));
  const place = application.answers?.[body.placeField];
  return place === undefined ? answers : { ...answers, [body.placeField]: place };
}

function together(
  before: Record<string, string[]>,
  added: Record<string, string[]>,
): Record<string, string[]> {
  const all = { ...before };
  for (const [material, files] of Object.entries(added)) all[material] = [...(all[material] ?? []), ...files];
  return all;
}
