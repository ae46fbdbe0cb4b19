import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead, standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { findApplicationMatter } from '../findApplicationMatter.ts';
import { presentSurvey } from '../presentSurvey.ts';

const OF = sql(
  'surveys_of_approval',
  `SELECT c.* FROM surveys s JOIN cases c ON c.id = s.case_id WHERE s.approval_case_id = $1
   ORDER BY c.opened_at DESC, c.id LIMIT 20`,
);

export const listSurveysOf = serve(contract.listSurveysOf, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  const { covers } = call.services;
  call.require(await mayRead(call.actor, row, covers));
  const applied = await findApplicationMatter(call.db, caseId);
  if (!applied) return { asked: null, mayArrange: false, surveys: [] };
  const { body } = await getMatterVersion(call.db, applied.matter, applied.matter_version);
  const { survey, stages } = body;
  if (!survey) return { asked: null, mayArrange: false, surveys: [] };
  const rows = await call.db.rows<CaseRow>(OF, [caseId]);
  const { parties = [] } = await standingOf(call.actor, row, covers);
  const isLead =
    call.actor.kind === 'officer' &&
    call.actor.post.role === survey.lead.role &&
    parties.includes(survey.lead.at);
  const surveys = [];
  for (const one of rows) surveys.push(await presentSurvey(call, one));
  return {
    asked: {
      title: survey.title,
      stage: stages.find(({ id }) => id === survey.stage)?.title ?? survey.title,
      modes: survey.modes,
      experts: survey.experts?.least ?? 0,
    },
    mayArrange: isLead && row.state === survey.stage && rows.every(({ closed_at }) => closed_at !== null),
    surveys,
  };
});
