import { beginSurvey } from './operations/beginSurvey.ts';
import { concludeSurvey } from './operations/concludeSurvey.ts';
import { endLive } from './operations/endLive.ts';
import { getSurvey } from './operations/getSurvey.ts';
import { giveOpinion } from './operations/giveOpinion.ts';
import { listMySurveys } from './operations/listMySurveys.ts';
import { listSurveysOf } from './operations/listSurveysOf.ts';
import { recordFinding } from './operations/recordFinding.ts';
import { rescheduleSurvey } from './operations/rescheduleSurvey.ts';
import { scheduleSurvey } from './operations/scheduleSurvey.ts';

export const operations = {
  scheduleSurvey,
  rescheduleSurvey,
  beginSurvey,
  recordFinding,
  giveOpinion,
  endLive,
  concludeSurvey,
  listMySurveys,
  listSurveysOf,
  getSurvey,
};
