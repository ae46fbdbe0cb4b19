import { serve } from '#platform/api/server/serve.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { requireOfficer } from '../access.ts';
import { prepareAnswers } from '../prepare.ts';
import { getRenewalRow } from '../renewals.ts';

export const prepareRenewal = serve(contract.prepareRenewal, async (call, { caseId }) => {
  const row = await requireOfficer(call, caseId);
  const { matter, answers } = await prepareAnswers(call.db, await getRenewalRow(call.db, caseId));
  const { allowed } = await presentFor(call, row);
  return { form: matter.form, answers, mayFile: allowed.some(({ name }) => name === 'file') };
});
