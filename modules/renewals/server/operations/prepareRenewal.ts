import { firmAsApplicant, situate } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { requireOfficer } from '../access.ts';
import { prepareAnswers } from '../prepare.ts';
import { getRenewalRow } from '../renewals.ts';

export const prepareRenewal = serve(contract.prepareRenewal, async (call, { caseId }) => {
  const row = await requireOfficer(call, caseId);
  const { db, now } = call;
  const { published, matter, firm, answers } = await prepareAnswers(db, await getRenewalRow(db, caseId));
  const { asks, published: here } = await situate(db, {
    published,
    applicant: firmAsApplicant(firm),
    answers,
    materials: {},
    commitment: undefined,
    now,
  });
  const { allowed } = await presentFor(call, row);
  return {
    form: matter.form,
    body: here.body,
    asks,
    limits: uploadLimits(),
    answers,
    mayFile: allowed.some(({ name }) => name === 'file'),
  };
});
