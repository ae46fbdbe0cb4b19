import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { checkVisit } from '../domain/checkVisit.ts';
import { VISIT_OPERATION } from '../domain/compilePostCheck.ts';
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

const STRANGE = sql(
  'visit_strange_evidence',
  `SELECT count(*) AS strange FROM unnest($1::uuid[]) AS asked(id)
   WHERE NOT EXISTS (SELECT 1 FROM files
     WHERE files.id = asked.id AND files.uploaded_by = $2 AND files.organisation_id IS NULL)`,
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
  const person = call.actor.kind === 'officer' ? call.actor.person.id : '';
  fields.push(...(await strangeEvidence(call.tx, evidence, person)));
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  const visitId = newId();
  const record = [visitedOn, officers, outcome, JSON.stringify(findings), orders ?? null, evidence];
  await call.tx.rows(RECORD, [visitId, caseId, ...record, person, call.now]);
  await call.tx.rows(USES, [visitId, evidence]);
  const after = await act(actContext(call), {
    caseId,
    action: outcome,
    through: VISIT_OPERATION,
    actor: call.actor,
    expectedVersion,
    facts: { visitId },
    data: { visitedOn, officers, findings, orders, evidence },
  });
  return presentFor(call, after);
});

/** Evidence is what the recorder uploaded: naming another's file would open it to everybody on the case. */
async function strangeEvidence(tx: Tx, evidence: string[], person: string): Promise<FieldProblem[]> {
  if (evidence.length === 0) return [];
  const { strange } = await tx.one<{ strange: number }>(STRANGE, [evidence, person]);
  return strange > 0 ? [{ path: 'evidence', code: 'supervision.strangeEvidence' }] : [];
}
