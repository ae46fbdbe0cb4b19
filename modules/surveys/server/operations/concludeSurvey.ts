import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { CONCLUDE } from '../../domain/compileSurvey.ts';
import { requireOfficer } from '../access.ts';
import { standingOfSurvey } from '../standingOfSurvey.ts';
import { declaredSurvey, getSurveyRow } from '../surveys.ts';

const END = sql('survey_conclude', 'UPDATE surveys SET result = $2, concluded_at = $3 WHERE case_id = $1');

/** Every item with its result, every recording with its hash: both stand in the action, so in the ledger (APV-10). */
export const concludeSurvey = serve(contract.concludeSurvey, async (call, { caseId }) => {
  await requireOfficer(call, caseId);
  const row = await getSurveyRow(call.tx, caseId);
  const { survey } = await declaredSurvey(call.tx, row);
  const { open, findings, recordings, opinions } = await standingOfSurvey(call.tx, row, survey);
  if (open.length > 0) throw new Problem('survey.incomplete', 409, { fields: open });
  const result = findings.some((finding) => finding.result === 'unmet') ? 'unmet' : 'met';
  await call.tx.rows(END, [caseId, result, call.now]);
  const after = await act(actContext(call), {
    caseId,
    action: 'conclude',
    through: CONCLUDE,
    actor: call.actor,
    facts: {
      result,
      recordings: recordings.flatMap(({ sha256 }) => sha256 ?? []),
      findings: findings.map((finding) => `${finding.item}:${finding.result}`),
      opinions: opinions.length,
    },
    data: { findings: findings.map(({ item, note }) => ({ item, note })) },
  });
  return presentFor(call, after);
});
