import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { isDebt, SUPPLY_OPERATION } from '../domain/compileDebt.ts';
import { addMaterials } from './applications.ts';
import { asApplicant, isOwn } from './draftAccess.ts';
import { requireOwnFiles } from './requireOwnFiles.ts';

/** The applicant brings a material that was allowed to follow (APV-12). Late is possible; until then nothing is granted. */
export const supplyOwed = serve(contract.supplyOwed, async (call, { caseId, files, expectedVersion }) => {
  const actor = asApplicant(call, 'submit');
  const debt = await getCaseRow(call, caseId);
  call.require(isOwn(actor, debt));
  const material = debt.facts['material'];
  if (!isDebt(debt.process) || typeof material !== 'string' || !debt.parent_id) {
    throw new Problem('case.unknown', 404);
  }
  await requireOwnFiles(call, actor, { [material]: files });
  await addMaterials(call.tx, debt.parent_id, { [material]: files });
  const after = await act(actContext(call), {
    caseId,
    action: 'supply',
    through: SUPPLY_OPERATION,
    actor: call.actor,
    expectedVersion,
    data: { files },
  });
  return presentFor(call, after);
});
