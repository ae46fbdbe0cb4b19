import type { Survey } from '#modules/catalogue/contract.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { recordingsOf } from '#platform/live/server/recordings.ts';
import { openPoints } from '../domain/openPoints.ts';
import { findingsOf, opinionsOf, type SurveyRow } from './surveys.ts';

/** What a survey has so far, and what still keeps it from being concluded. */
export async function standingOfSurvey(db: Queryable, row: SurveyRow, survey: Survey) {
  const caseId = row.case_id;
  const findings = await findingsOf(db, caseId);
  const recordings = await recordingsOf(db, caseId);
  const opinions = await opinionsOf(db, caseId);
  const open = openPoints(survey, {
    mode: row.mode,
    findings: findings.map(({ item, recording_id: recordingId }) => ({ item, recordingId })),
    recordings,
    opinions: opinions.length,
  });
  return { findings, recordings, opinions, open };
}
