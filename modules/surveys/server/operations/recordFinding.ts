import type { Survey } from '#modules/catalogue/contract.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getOwnFiles } from '#platform/files/server/fileUses.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { recordingsOf } from '#platform/live/server/recordings.ts';
import { tellRoom } from '#platform/live/server/tellRoom.ts';
import { contract } from '../../contract.ts';
import { memberOfItem } from '../../domain/sharedSurvey.ts';
import { requireOfficer } from '../access.ts';
import { declaredSurvey, getSurveyRow } from '../surveys.ts';

const ADD = sql(
  'survey_finding_add',
  `INSERT INTO survey_findings (id, case_id, item, result, note, evidence, recording_id, offset_ms, recorded_by, agency_id, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const USES = sql(
  'survey_evidence_uses',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id) SELECT unnest($2::uuid[]), 'room', $1
   ON CONFLICT DO NOTHING`,
);

/** By video the result belongs to a moment of the recording that runs: played back, one sees what was judged. */
export const recordFinding = serve(contract.recordFinding, async (call, input) => {
  const { caseId, item, result, note, evidence } = input;
  const { row, standing } = await requireOfficer(call, caseId);
  const surveyRow = await getSurveyRow(call.tx, caseId);
  const { survey, parts } = await declaredSurvey(call.tx, surveyRow);
  if (row.state !== 'live') throw new Problem('survey.notLive', 409);
  const declared = survey.checklist.find(({ id }) => id === item);
  if (!declared) throw new Problem('survey.unknownItem', 422);
  if (!standing.parties?.includes(judgeOf(survey, declared))) throw new Problem('survey.notYourItem', 403);
  const own = surveyRow.event_id && parts.find(({ member }) => member === memberOfItem(item));
  if (own && own.concluded_at !== null) throw new Problem('survey.partConcluded', 409);
  if (result === 'unmet' && note === '') throw new Problem('survey.unmetNeedsNote', 422);
  const running = (await recordingsOf(call.tx, caseId)).findLast((one) => one.ended_at === null);
  const mustRecord = surveyRow.mode === 'video' && survey.recording === 'required';
  if (mustRecord && !running) throw new Problem('survey.notRecording', 409);
  await getOwnFiles(call.tx, call.actor, evidence);
  const id = newId();
  const offset = running ? Math.max(0, call.now.getTime() - running.started_at.getTime()) : null;
  const person = actorId(call.actor);
  const agency = call.actor.kind === 'officer' ? call.actor.post.agency : '';
  const tied = [running?.id ?? null, offset];
  await call.tx.rows(ADD, [id, caseId, item, result, note, evidence, ...tied, person, agency, call.now]);
  await call.tx.rows(USES, [caseId, evidence]);
  await recordAction(call.tx, {
    subjectType: 'survey',
    subjectId: caseId,
    name: 'finding',
    actorId: person,
    capacity: { kind: 'officer', agency },
    at: call.now,
    body: { findingId: id, item, result, recordingId: running?.id ?? null, offsetMs: offset, evidence },
    data: { note },
  });
  await tellRoom(call.tx, caseId, { kind: 'changed' });
  return { id };
});

/** The party whose officers judge an item: the one it names, else the lead. */
function judgeOf({ lead }: Survey, { by }: Survey['checklist'][number]): string {
  return by ?? lead.at;
}
