import { getMatterVersion } from '#modules/catalogue/index.ts';
import { findLicence } from '#modules/licences/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { getPostCheckRow, visitsOf } from './postChecks.ts';

export const getPostCheck = serve(contract.getPostCheck, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  const check = await getPostCheckRow(call.db, caseId);
  const { body } = await getMatterVersion(call.db, check.matter, check.matter_version);
  const licence = await findLicence(call.db, check.licence_id);
  if (!licence || !body.postCheck) throw new Problem('case.unknown', 404);
  const promises = new Map(body.commitment?.items.map((item) => [item.id, item.text]));
  return {
    case: await presentFor(call, row),
    licence: { id: licence.id, number: licence.number, title: licence.title, holderName: licence.holderName },
    approvalCaseId: check.approval_case_id,
    pushedAt: check.pushed_at.toISOString(),
    acknowledgedAt: check.acknowledged_at?.toISOString() ?? null,
    result: check.result,
    officersAtLeast: body.postCheck.officers.least,
    checklist: body.postCheck.checklist.map(({ id, title, promise, basis }) => ({
      id,
      title,
      promise: (promise && promises.get(promise)) || null,
      basis: basis ?? null,
    })),
    visits: await visitsOf(call.db, caseId),
  };
});
