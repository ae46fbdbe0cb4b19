import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { CONCLUDE } from '../../domain/compileSurvey.ts';
import { ownOfShared } from '../../domain/ownOfShared.ts';
import { requireOfficer } from '../access.ts';
import { endShared } from '../endShared.ts';
import { standingOfSurvey } from '../standingOfSurvey.ts';
import { goOnAfterSurvey } from '../stopParts.ts';
import { concludePart, type DeclaredPart } from '../surveyParts.ts';
import { declaredSurvey, getSurveyRow, type SurveyRow } from '../surveys.ts';

const END = sql('survey_conclude', 'UPDATE surveys SET result = $2, concluded_at = $3 WHERE case_id = $1');

/** Every item with its result, every recording with its hash: both stand in the action, so in the ledger (APV-10). */
export const concludeSurvey = serve(contract.concludeSurvey, async (call, { caseId }) => {
  const { standing } = await requireOfficer(call, caseId);
  const row = await getSurveyRow(call.tx, caseId);
  const { parts } = await declaredSurvey(call.tx, row);
  if (row.event_id === null) {
    const { after, result } = await concludeFor(call, row, parts[0]!);
    await call.tx.rows(END, [caseId, result, call.now]);
    return presentFor(call, after);
  }
  const mine = parts.filter(
    ({ member, concluded_at, left_at }) =>
      concluded_at === null && left_at === null && standing.parties?.includes(member!),
  );
  if (mine.length === 0) throw new Problem('survey.notYourPart', 409);
  for (const part of mine) await concludeFor(call, row, part);
  await endShared(actContext(call), caseId);
  return presentFor(call, await getCaseRow(call, caseId));
});

/** The conclusion for one approval, from its own items; its time goes on. */
async function concludeFor(
  call: Call,
  row: SurveyRow,
  part: DeclaredPart,
): Promise<{ after: CaseRow; result: 'met' | 'unmet' }> {
  const { tx, now } = call;
  const caseId = row.case_id;
  const { member } = part;
  const own = member === null ? part.survey : ownOfShared({ member, survey: part.survey });
  const { open, findings: all, recordings, opinions } = await standingOfSurvey(tx, row, own);
  if (open.length > 0) throw new Problem('survey.incomplete', 409, { fields: open });
  const findings = all.filter(({ item }) => own.checklist.some(({ id }) => id === item));
  const result = findings.some((finding) => finding.result === 'unmet') ? 'unmet' : 'met';
  await concludePart(tx, part, result, now);
  const after = await act(actContext(call), {
    caseId,
    action: member === null ? 'conclude' : 'concludePart',
    through: CONCLUDE,
    actor: call.actor,
    facts: {
      result,
      ...(member !== null && { member }),
      recordings: recordings.flatMap(({ sha256 }) => sha256 ?? []),
      findings: findings.map((finding) => `${finding.item}:${finding.result}`),
      opinions: opinions.length,
    },
    data: { findings: findings.map(({ item, note }) => ({ item, note })) },
  });
  await goOnAfterSurvey(actContext(call), { approvalId: part.approval_case_id, survey: part.survey });
  return { after, result };
}
