import type { Survey } from '#modules/catalogue/contract.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { OpinionConclusion, SurveyMode, SurveyResult } from '../contract.ts';
import { mergeSurveys } from '../domain/sharedSurvey.ts';
import { type DeclaredPart, partsOfSurvey } from './surveyParts.ts';

export interface SurveyRow {
  case_id: string;
  approval_case_id: string;
  matter: string;
  matter_version: number;
  mode: SurveyMode;
  scheduled_for: Date;
  /** The event whose parts share it; null for a survey of one approval. */
  event_id: string | null;
  result: 'met' | 'unmet' | null;
  concluded_at: Date | null;
}

export interface FindingRow {
  id: string;
  item: string;
  result: SurveyResult;
  note: string;
  evidence: string[];
  recording_id: string | null;
  offset_ms: number | null;
  recorded_by: string;
  agency_id: string;
  at: Date;
}

export interface OpinionRow {
  person_id: string;
  conclusion: OpinionConclusion;
  words: string;
  at: Date;
}

const FIND = sql('survey_find', 'SELECT * FROM surveys WHERE case_id = $1');
const FINDINGS = sql(
  'survey_findings_last',
  'SELECT DISTINCT ON (item) * FROM survey_findings WHERE case_id = $1 ORDER BY item, at DESC, id DESC',
);
const OPINIONS = sql(
  'survey_opinions_last',
  `SELECT DISTINCT ON (person_id) person_id, conclusion, words, at FROM survey_opinions
   WHERE case_id = $1 ORDER BY person_id, at DESC, id DESC`,
);

/** @throws Problem case.unknown */
export async function getSurveyRow(db: Queryable, caseId: string): Promise<SurveyRow> {
  const row = await db.maybe<SurveyRow>(FIND, [caseId]);
  if (!row) throw new Problem('case.unknown', 404);
  return row;
}

/**
 * What is asked of this survey, in the versions of the matters under which it was arranged: by the one matter, or by
 * all parts that share it and have not left.
 */
export async function declaredSurvey(
  db: Queryable,
  row: SurveyRow,
): Promise<{ survey: Survey; parts: DeclaredPart[] }> {
  const parts = await partsOfSurvey(db, row.case_id);
  const [first] = parts;
  if (!first) throw new Problem('case.unknown', 404);
  if (row.event_id === null) return { survey: first.survey, parts };
  const stayed = parts.filter(({ left_at }) => left_at === null);
  const sharing = (stayed.length > 0 ? stayed : parts).map(({ member, survey }) => ({
    member: member!,
    survey,
  }));
  return { survey: mergeSurveys(first.survey.title, sharing), parts };
}

/** The last finding of each item. */
export function findingsOf(db: Queryable, caseId: string): Promise<FindingRow[]> {
  return db.rows<FindingRow>(FINDINGS, [caseId]);
}

/** The last opinion of each expert. */
export function opinionsOf(db: Queryable, caseId: string): Promise<OpinionRow[]> {
  return db.rows<OpinionRow>(OPINIONS, [caseId]);
}
