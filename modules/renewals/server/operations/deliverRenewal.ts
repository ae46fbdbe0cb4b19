import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { DELIVER } from '../../domain/compileRenewal.ts';
import { requireOfficer } from '../access.ts';
import { declaredRenewal, getRenewalRow } from '../renewals.ts';

const DELIVERED = sql('renewal_delivered', 'UPDATE renewals SET delivered_by = $2 WHERE case_id = $1');

export const deliverRenewal = serve(contract.deliverRenewal, async (call, { caseId, means }) => {
  await requireOfficer(call, caseId);
  const { renewal } = await declaredRenewal(call.tx, await getRenewalRow(call.tx, caseId));
  if (!renewal.delivery.includes(means)) throw new Problem('renewal.otherMeans', 422);
  const data = { means };
  const request = { caseId, action: 'deliver', actor: call.actor, data, through: DELIVER };
  const after = await act(actContext(call), request);
  await call.tx.rows(DELIVERED, [caseId, means]);
  return presentFor(call, after);
});
