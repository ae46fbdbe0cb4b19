import { complain, type MatterContext } from './checkContext.ts';

/**
 * A survey hangs on a stage that a person passes, its parties and roles are there, and no item stands twice or for a
 * party that does not take part (APV-10).
 */
export function checkSurvey(context: MatterContext): void {
  const { matter, known } = context;
  const { survey } = matter;
  if (!survey) return;
  const stage = matter.stages.find(({ id }) => id === survey.stage);
  const at = (...path: PropertyKey[]) => ['survey', ...path];
  if (!stage) complain(context, at('stage'), 'surveyStageUnknown', { stage: survey.stage });
  else if (stage.kind !== 'examination' && stage.kind !== 'decision') {
    complain(context, at('stage'), 'surveyStageKind', { stage: stage.id });
  } else if (stage.decidedBy.includes('rule')) {
    complain(context, at('stage'), 'surveyStageByRule', { stage: stage.id });
  }
  if (stage && survey.stopsFor !== undefined && !stage.mayStopFor.includes(survey.stopsFor)) {
    complain(context, at('stopsFor'), 'surveyStopUnknown', { reason: survey.stopsFor, stage: stage.id });
  }
  const parties = [survey.lead, ...survey.joint];
  for (const [n, { role, at: party }] of parties.entries()) {
    const path = n === 0 ? at('lead') : at('joint', n - 1);
    if (!(party in matter.parties)) complain(context, path, 'surveyParty', { party });
    if (!known.roles.includes(role)) complain(context, path, 'surveyRole', { role });
  }
  const seen = new Set<string>();
  for (const [n, { id, by }] of survey.checklist.entries()) {
    if (seen.has(id)) complain(context, at('checklist', n, 'id'), 'surveyItemTwice', { id });
    seen.add(id);
    if (by !== undefined && !parties.some((one) => one.at === by)) {
      complain(context, at('checklist', n, 'by'), 'surveyItemParty', { id, party: by });
    }
  }
  if (survey.recording !== 'none' && !survey.modes.includes('video')) {
    complain(context, at('recording'), 'surveyRecordsNothing');
  }
}
