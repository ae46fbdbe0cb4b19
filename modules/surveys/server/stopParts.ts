import type { Survey } from '#modules/catalogue/contract.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { type ActContext, act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { words } from '../domain/words.ts';

const STATE = sql('survey_part_state', 'SELECT state FROM cases WHERE id = $1');
const SYSTEM = { kind: 'system', by: 'rule' } as const;

interface Stopping {
  approvalId: string;
  survey: Survey;
}

/** Where the matter says so, the time of an approval stands from when its survey is arranged (Permit Law art. 45). */
export async function stopForSurvey(
  context: ActContext,
  { approvalId, survey: { stage, stopsFor } }: Stopping,
): Promise<void> {
  if (stopsFor === undefined || (await stateOf(context.tx, approvalId)) !== stage) return;
  await act(
    { ...context, standing: noStanding },
    { caseId: approvalId, action: `stop-${stopsFor}`, actor: SYSTEM, data: { reason: words.stopped.zh } },
  );
}

/** It goes on when the survey of this approval is concluded, or is not held. */
export async function goOnAfterSurvey(
  context: ActContext,
  { approvalId, survey: { stage, stopsFor } }: Stopping,
): Promise<void> {
  if (stopsFor === undefined || (await stateOf(context.tx, approvalId)) !== `${stage}-${stopsFor}`) return;
  await act(
    { ...context, standing: noStanding },
    { caseId: approvalId, action: 'surveyEnded', actor: SYSTEM },
  );
}

async function stateOf(db: Queryable, caseId: string): Promise<string> {
  return (await db.one<{ state: string }>(STATE, [caseId])).state;
}
