import { presentTrack } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { type ApplicationView, contract } from '../contract.ts';
import { explainConditions } from '../domain/explainConditions.ts';
import { readSupplementItem } from '../domain/supplementItem.ts';
import { getApplicationRow, materialsOf, matterOf } from './applications.ts';
import { citationsOf } from './citationsOf.ts';
import { debtsOf } from './debts.ts';
import { fileViews } from './fileViews.ts';

const ASKED = sql(
  'application_asked_for',
  `SELECT d.data -> 'items' AS items FROM actions a JOIN action_data d ON d.action_id = a.id
   WHERE a.subject_type = 'case' AND a.subject_id = $1 AND a.name = 'askForSupplement' ORDER BY a.seq DESC LIMIT 1`,
);

export const getApplication = serve(contract.getApplication, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row, 'application');
  const application = await getApplicationRow(call.db, caseId);
  const { body } = await matterOf(call.db, application);
  const track = body.tracks.find(({ id }) => id === application.track);
  const found = await call.db.maybe<{ items: string[] | null }>(ASKED, [caseId]);
  const conditions = explainConditions(body, row.facts);
  const askedFor = found?.items ?? [];
  return {
    caseId,
    matter: application.matter,
    track: track ? presentTrack(body, track) : null,
    body,
    answers: application.answers as ApplicationView['answers'],
    materials: await fileViews(call.db, await materialsOf(call.db, caseId)),
    debts: await debtsOf(call.db, caseId, body),
    commitment: application.commitment,
    conditions,
    askedFor,
    asked: askedFor.map((item) => readSupplementItem(body, item)),
    citations: citationsOf(call.services.law, conditions),
    limits: uploadLimits(),
  };
});
