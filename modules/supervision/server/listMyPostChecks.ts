import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { presentAllFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';

type Found = CaseRow & {
  licence_id: string;
  licence_number: string;
  approval_case_id: string;
  of_matter: string;
  matter_version: number;
};

const MINE = sql(
  'post_checks_mine',
  `SELECT c.*, k.licence_id, l.number AS licence_number, k.approval_case_id, k.matter AS of_matter, k.matter_version
   FROM post_checks k JOIN cases c ON c.id = k.case_id JOIN licences l ON l.id = k.licence_id
   WHERE CASE WHEN $4::uuid IS NULL THEN c.organisation_id = $1
       ELSE c.person_id = $4 AND c.organisation_id IS NULL END AND ($2::boolean IS NULL OR (c.closed_at IS NULL) = $2)
   ORDER BY c.opened_at DESC, c.id DESC LIMIT $3`,
);

export const listMyPostChecks = serve(contract.listMyPostChecks, async (call, { open, limit }) => {
  const { actor } = call;
  call.require(actor.kind === 'firm' || actor.kind === 'person');
  const firm = actor.kind === 'firm' ? actor.organisation : null;
  const person = actor.kind === 'person' ? actor.person.id : null;
  const rows = await call.db.rows<Found>(MINE, [firm, open ?? null, limit, person]);
  const views = await presentAllFor(call, rows);
  const checks = rows.map(async (row, index) => {
    const { body } = await getMatterVersion(call.db, row.of_matter, row.matter_version);
    return {
      case: views[index]!,
      licenceId: row.licence_id,
      licenceNumber: row.licence_number,
      approvalCaseId: row.approval_case_id,
      officersAtLeast: body.postCheck?.officers.least ?? 1,
    };
  });
  return { checks: await Promise.all(checks) };
});
