import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { requestsOf } from './officeRequests.ts';

const PARTS = sql('office_request_parts', 'SELECT id FROM cases WHERE parent_id = $1');

export const listOfficeRequests = serve(contract.listOfficeRequests, async (call, { caseId }) => {
  await lookAtCase(call, await getCaseRow(call, caseId));
  const parts = await call.db.rows<{ id: string }>(PARTS, [caseId]);
  const requests = await requestsOf(call.db, [caseId, ...parts.map(({ id }) => id)]);
  return {
    requests: requests.map(
      ({ case_id, system, asked_at, sent_at, ended_at, result, receipt, reason, facts }) => ({
        caseId: case_id,
        system,
        askedAt: asked_at.toISOString(),
        sentAt: sent_at?.toISOString() ?? null,
        endedAt: ended_at?.toISOString() ?? null,
        result,
        receipt,
        reason,
        facts,
      }),
    ),
  };
});
