import { sql } from '#platform/db/server/database.ts';
import { type ActContext, act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { partsOfSurvey } from './surveyParts.ts';

const END = sql('survey_end_shared', 'UPDATE surveys SET result = $2, concluded_at = $3 WHERE case_id = $1');
const SYSTEM = { kind: 'system', by: 'rule' } as const;

/** A shared survey ends by itself: concluded once each part that stayed is, not held when every part has left. */
export async function endShared(context: ActContext, caseId: string): Promise<void> {
  const own = { ...context, standing: noStanding };
  const stayed = (await partsOfSurvey(context.tx, caseId)).filter(({ left_at }) => left_at === null);
  if (stayed.length === 0) {
    await act(own, { caseId, action: 'allLeft', actor: SYSTEM });
    return;
  }
  if (stayed.some(({ concluded_at }) => concluded_at === null)) return;
  const result = stayed.some((part) => part.result === 'unmet') ? 'unmet' : 'met';
  await context.tx.rows(END, [caseId, result, context.now]);
  await act(own, { caseId, action: 'conclude', actor: SYSTEM, facts: { result } });
}
