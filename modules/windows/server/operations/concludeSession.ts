import { materialsOf } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { closeRoom } from '#platform/live/server/rooms.ts';
import { act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { openReceipts } from '../../domain/openReceipts.ts';
import { CONCLUDE } from '../../domain/windowSession.ts';
import { sessionFiles } from '../sessionFiles.ts';
import { requireServing } from '../sessions.ts';

const APPLICATION = sql('window_application', 'SELECT * FROM cases WHERE id = $1');
const END = sql(
  'window_session_end',
  'UPDATE window_sessions SET application_case_id = $2 WHERE case_id = $1',
);

/** A visit ends in a submitted case, with every file received and logged (APV-19). */
export const concludeSession = serve(
  contract.concludeSession,
  async (call, { caseId, applicationCaseId }) => {
    const { row, session } = await requireServing(call, caseId);
    const application = await call.tx.maybe<CaseRow>(APPLICATION, [applicationCaseId]);
    const fits =
      application?.organisation_id === row.organisation_id &&
      application?.person_id === row.person_id &&
      application?.matter === session.matter &&
      application.opened_at >= row.opened_at;
    if (!application || !fits) throw new Problem('window.otherApplication', 422);
    const files = await sessionFiles(call.tx, caseId);
    const applied = await materialsOf(call.tx, applicationCaseId);
    const open = openReceipts({
      given: files
        .filter(({ part }) => part === 'applicant')
        .map(({ file_id, name }) => ({ fileId: file_id, name })),
      receipts: files.flatMap(({ file_id, material, received_at }) =>
        received_at ? [{ fileId: file_id, material }] : [],
      ),
      applied: Object.entries(applied).flatMap(([material, ids]) =>
        ids.map((fileId) => ({ fileId, material })),
      ),
    });
    if (open.length > 0) throw new Problem('window.filesOpen', 409, { fields: open });
    await call.tx.rows(END, [caseId, applicationCaseId]);
    const after = await act(actContext(call), {
      caseId,
      action: 'conclude',
      through: CONCLUDE,
      actor: call.actor,
      facts: { application: applicationCaseId, files: files.map(({ sha256 }) => sha256) },
    });
    await closeRoom(call.tx, caseId, call.now);
    return presentFor(call, after);
  },
);
