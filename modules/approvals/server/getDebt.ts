import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { isDebt } from '../domain/compileDebt.ts';
import { getApplicationRow, materialsOf, matterOf } from './applications.ts';
import { fileViews } from './fileViews.ts';

/** What is owed, to which application, and what was brought. */
export const getDebt = serve(contract.getDebt, async (call, { caseId }) => {
  const debt = await getCaseRow(call, caseId);
  await lookAtCase(call, debt);
  const wanted = debt.facts['material'];
  if (!isDebt(debt.process) || !debt.parent_id) throw new Problem('case.unknown', 404);
  const application = await getCaseRow(call, debt.parent_id);
  const { body } = await matterOf(call.db, await getApplicationRow(call.db, application.id));
  const material = body.materials.find(({ id }) => id === wanted);
  if (!material) throw new Problem('case.unknown', 404);
  const files = (await fileViews(call.db, await materialsOf(call.db, application.id)))[material.id] ?? [];
  return {
    application: { caseId: application.id, number: application.number, title: body.title },
    material,
    files,
    limits: uploadLimits(),
  };
});
