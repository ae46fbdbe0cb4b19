import { getMatterVersion } from '#modules/catalogue/index.ts';
import { findLicence } from '#modules/licences/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { startClock } from '#platform/clock/pure/legalClock.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract, type PostCheckView } from '../contract.ts';
import { getPostCheckRow, visitsOf } from './postChecks.ts';

const FILES = sql(
  'visit_files',
  'SELECT id, name, media_type AS "mediaType", size FROM files WHERE id = ANY ($1::uuid[])',
);

export const getPostCheck = serve(contract.getPostCheck, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  const { law } = call.services;
  await lookAtCase(call, row, 'check');
  const check = await getPostCheckRow(call.db, caseId);
  const { body } = await getMatterVersion(call.db, check.matter, check.matter_version);
  const found = await findLicence(call.db, check.licence_id);
  if (!found || !body.postCheck) throw new Problem('case.unknown', 404);
  const { id, number, title, holderName, fields } = found;
  const promises = new Map(body.commitment?.items.map((item) => [item.id, item.text]));
  const visits = await visitsOf(call.db, caseId);
  return {
    case: await presentFor(call, row),
    licence: { id, number, title, holderName, fields },
    approvalCaseId: check.approval_case_id,
    pushedAt: check.pushed_at.toISOString(),
    acknowledgedAt: check.acknowledged_at?.toISOString() ?? null,
    result: check.result,
    officersAtLeast: body.postCheck.officers.least,
    checklist: body.postCheck.checklist.map((item) => ({
      id: item.id,
      title: item.title,
      promise: (item.promise && promises.get(item.promise)) || null,
      basis: item.basis ?? null,
      citation: (item.basis && law.cite(item.basis)) || null,
    })),
    rectification: rectificationOf(call, row.place_id, body.postCheck.rectification),
    visits,
    files: await call.db.rows<PostCheckView['files'][number]>(FILES, [
      visits.flatMap(({ evidence }) => evidence),
    ]),
    today: legalDate(call.now),
    limits: uploadLimits(),
  };
});

function rectificationOf(
  { services, now }: Call,
  place: string,
  limit: Parameters<typeof startClock>[0],
): PostCheckView['rectification'] {
  const due = deadline(startClock(limit, now.toISOString()), services.processes.calendarOf(place));
  return {
    amount: limit.amount,
    unit: limit.unit,
    citation: services.law.cite(limit.source) ?? null,
    dueOn: due.on ?? null,
    provisional: due.provisional,
  };
}
