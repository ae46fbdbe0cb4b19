import { getMatterVersion } from '#modules/catalogue/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead, standingOf } from '#platform/process/server/standing.ts';
import { contract, type SurveyView } from '../../contract.ts';
import { findApplicationMatter } from '../findApplicationMatter.ts';
import { presentSurvey } from '../presentSurvey.ts';

const OF = sql(
  'surveys_of_approval',
  `SELECT c.* FROM survey_parts p JOIN cases c ON c.id = p.case_id WHERE p.approval_case_id = $1
   ORDER BY c.opened_at DESC, c.id DESC LIMIT 20`,
);
const OF_EVENT = sql(
  'surveys_of_event',
  `SELECT c.* FROM surveys s JOIN cases c ON c.id = s.case_id WHERE s.event_id = $1
   ORDER BY c.opened_at DESC, c.id DESC LIMIT 20`,
);

async function presentAll(call: Call, rows: readonly CaseRow[]): Promise<SurveyView[]> {
  const surveys: SurveyView[] = [];
  for (const one of rows) surveys.push(await presentSurvey(call, one));
  return surveys;
}

/** Of an approval, what its matter asks for too; of an event, the survey that its parts share. */
export const listSurveysOf = serve(contract.listSurveysOf, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  const { covers } = call.services;
  call.require(await mayRead(call.actor, row, covers));
  const applied = await findApplicationMatter(call.db, caseId);
  if (!applied) {
    const shared = await call.db.rows<CaseRow>(OF_EVENT, [caseId]);
    return { asked: null, mayArrange: false, surveys: await presentAll(call, shared) };
  }
  const { body } = await getMatterVersion(call.db, applied.matter, applied.matter_version);
  const { survey, stages } = body;
  if (!survey) return { asked: null, mayArrange: false, surveys: [] };
  const rows = await call.db.rows<CaseRow>(OF, [caseId]);
  const { parties = [] } = await standingOf(call.actor, row, covers);
  const isLead =
    call.actor.kind === 'officer' &&
    call.actor.post.role === survey.lead.role &&
    parties.includes(survey.lead.at);
  return {
    asked: {
      title: survey.title,
      stage: stages.find(({ id }) => id === survey.stage)?.title ?? survey.title,
      modes: survey.modes,
      experts: survey.experts?.least ?? 0,
    },
    mayArrange: isLead && row.state === survey.stage && rows.every(({ closed_at }) => closed_at !== null),
    surveys: await presentAll(call, rows),
  };
});
