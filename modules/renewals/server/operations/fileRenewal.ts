import { assess, firmAsApplicant, openApplication } from '#modules/approvals/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { allUploadedBy } from '#platform/files/server/allUploadedBy.ts';
import { askedAnswers } from '#platform/forms/pure/askedAnswers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { tidyAnswers } from '#platform/forms/pure/tidyAnswers.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { FILE } from '../../domain/compileRenewal.ts';
import { requireOfficer } from '../access.ts';
import { prepareAnswers } from '../prepare.ts';
import { getRenewalRow } from '../renewals.ts';

const FILED = sql('renewal_filed', 'UPDATE renewals SET approval_case_id = $2 WHERE case_id = $1');

type Found = Awaited<ReturnType<typeof assess>>;

/** Files the renewal in the name of the firm; the application shows the officer who did, and whose consent it rests on. */
export const fileRenewal = serve(contract.fileRenewal, async (call, input) => {
  const { caseId, answers: given, materials } = input;
  await requireOfficer(call, caseId);
  const { tx, now, actor } = call;
  if ('person' in actor) call.require(await allUploadedBy(tx, actor.person.id, materials));
  const row = await getRenewalRow(tx, caseId);
  const context = actContext(call);
  // First of all: whether this is the time, and whether this is the officer who answers for it.
  const filed = await act(context, { caseId, action: 'file', actor, through: FILE });
  const { published, matter, renewal, firm, answers: known } = await prepareAnswers(tx, row);
  const typed = { ...known, ...(given as Answers) };
  // What the holder said stands, whatever is typed.
  typed[renewal.changedField] = known[renewal.changedField]!;
  typed[matter.result?.field ?? ''] = known[matter.result?.field ?? '']!;
  const answers = askedAnswers(matter.form, tidyAnswers(matter.form, typed));
  const applied = {
    published,
    applicant: firmAsApplicant(firm),
    answers,
    materials,
    commitment: undefined,
    now,
  };
  const found = await assess(tx, applied);
  refuseUnready(call, found);
  const submittedBy = 'person' in actor ? actor.person.id : '';
  const opened = await openApplication(context, { ...applied, found, actor, submittedBy, parent: caseId });
  await tx.rows(FILED, [caseId, opened.id]);
  return presentFor(call, filed);
});

/** @throws Problem form.invalid, application.materialsMissing, application.conditionsUnmet */
function refuseUnready({ language }: Call, { published, fields, missing, conditions }: Found): void {
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  const inLanguage = language === 'en' ? 'en' : 'zh';
  const { body } = published;
  if (missing.length > 0) {
    throw new Problem('application.materialsMissing', 422, {
      fields: body.materials
        .filter(({ id }) => missing.includes(id))
        .map(
          ({ id, title }): FieldProblem => ({
            path: `materials.${id}`,
            code: 'application.materialMissing',
            params: { title: title[inLanguage] },
          }),
        ),
    });
  }
  const unmet = conditions.filter(({ outcome }) => outcome === 'unmet');
  if (unmet.length === 0) return;
  throw new Problem('application.conditionsUnmet', 422, {
    fields: unmet.map(
      ({ id, title, wayOut }): FieldProblem => ({
        path: `conditions.${id}`,
        code: 'application.conditionUnmet',
        params: { title: title[inLanguage], wayOut: wayOut[inLanguage] },
      }),
    ),
  });
}
