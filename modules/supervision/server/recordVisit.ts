import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { checkVisit } from '../domain/findings.ts';
import { getPostCheckRow } from './postChecks.ts';

const RECORD = sql(
  'visit_record',
  `INSERT INTO visits (id, case_id, visited_on, officers, outcome, findings, orders, evidence, recorded_by, recorded_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const USES = sql(
  'visit_file_uses',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id) SELECT unnest($2::uuid[]), 'visit', $1
   ON CONFLICT DO NOTHING`,
);

export const recordVisit = serve(contract.recordVisit, async (call, input) => {
  const { caseId, outcome, visitedOn, officers, findings, orders, evidence, expectedVersion } = input;
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(call.actor, row, call.services.covers)).inScope);
  const check = await getPostCheckRow(call.tx, caseId);
  const { body } = await getMatterVersion(call.tx, check.matter, check.matter_version);
  const fields: FieldProblem[] = body.postCheck ? checkVisit(body.postCheck, input) : [];
  if (visitedOn > legalDate(call.now) || visitedOn < legalDate(check.pushed_at)) {
    fields.push({ path: 'visitedOn', code: 'supervision.visitDate' });
  }
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  const visitId = newId();
  const person = call.actor.kind === 'officer' ? call.actor.person.id : '';
  const record = [visitedOn, officers, outcome, JSON.stringify(findings), orders ?? null, evidence];
  await call.tx.rows(RECORD, [visitId, caseId, ...record, person, call.now]);
  await call.tx.rows(USES, [visitId, evidence]);
  const after = await act(actContext(call), {
    caseId,
    action: outcome,
    actor: call.actor,
    expectedVersion,
    facts: { visitId },
    data: { visitedOn, officers, findings, orders, evidence },
  });
  return presentFor(call, after);
});
