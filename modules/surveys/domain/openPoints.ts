import type { Survey } from '#modules/catalogue/contract.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';

export interface SurveyStanding {
  mode: 'video' | 'onsite';
  /** The last finding of each item. */
  findings: readonly { item: string; recordingId: string | null }[];
  recordings: readonly { id: string; sha256: string | null; empty: boolean }[];
  /** How many experts have given an opinion. */
  opinions: number;
}

/**
 * What keeps a survey from being concluded: every item of the list needs a result; where a recording is required, a
 * recording with its hash, and one that ran when each result was written (APV-10).
 */
export function openPoints(
  survey: Pick<Survey, 'checklist' | 'recording' | 'experts'>,
  standing: SurveyStanding,
): FieldProblem[] {
  const { mode, findings, opinions } = standing;
  const recordings = standing.recordings.filter(({ empty }) => !empty);
  const problems: FieldProblem[] = [];
  const mustRecord = mode === 'video' && survey.recording === 'required';
  const hashed = new Set(recordings.filter(({ sha256 }) => sha256 !== null).map(({ id }) => id));
  for (const { id } of survey.checklist) {
    const found = findings.find(({ item }) => item === id);
    const path = `findings.${id}`;
    if (!found) problems.push({ path, code: 'survey.itemOpen' });
    else if (mustRecord && (found.recordingId === null || !hashed.has(found.recordingId))) {
      problems.push({ path, code: 'survey.itemNotRecorded' });
    }
  }
  if (recordings.some(({ sha256 }) => sha256 === null)) {
    problems.push({ path: 'recordings', code: 'survey.recordingRunning' });
  } else if (mustRecord && hashed.size === 0) {
    problems.push({ path: 'recordings', code: 'survey.recordingMissing' });
  }
  const least = survey.experts?.least ?? 0;
  if (opinions < least) {
    problems.push({ path: 'opinions', code: 'survey.tooFewOpinions', params: { least, given: opinions } });
  }
  return problems;
}
