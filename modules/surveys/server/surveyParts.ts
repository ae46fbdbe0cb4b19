import type { Matter, Survey } from '#modules/catalogue/contract.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

/** An approval that a survey is for. */
export interface SurveyPartRow {
  case_id: string;
  approval_case_id: string;
  /** The part of the event; null in a survey of one approval. */
  member: string | null;
  matter: string;
  matter_version: number;
  result: 'met' | 'unmet' | null;
  concluded_at: Date | null;
  left_at: Date | null;
}

/** The same with what its matter asks. */
export interface DeclaredPart extends SurveyPartRow {
  body: Matter;
  survey: Survey;
}

const ADD = sql(
  'survey_part_add',
  `INSERT INTO survey_parts (case_id, approval_case_id, member, matter, matter_version)
   VALUES ($1, $2, $3, $4, $5)`,
);
const PARTS = sql(
  'survey_parts_of',
  'SELECT * FROM survey_parts WHERE case_id = $1 ORDER BY member, approval_case_id',
);
const CONCLUDE = sql(
  'survey_part_conclude',
  'UPDATE survey_parts SET result = $3, concluded_at = $4 WHERE case_id = $1 AND approval_case_id = $2',
);
const LEAVE = sql(
  'survey_part_leave',
  'UPDATE survey_parts SET left_at = $3 WHERE case_id = $1 AND approval_case_id = $2',
);
const OPEN_OF = sql(
  'survey_parts_open_of',
  `SELECT p.* FROM survey_parts p JOIN cases c ON c.id = p.case_id
   WHERE p.approval_case_id = $1 AND p.concluded_at IS NULL AND p.left_at IS NULL AND c.closed_at IS NULL`,
);
const HAS_SURVEY = sql(
  'survey_parts_busy',
  `SELECT 1 FROM survey_parts p JOIN cases c ON c.id = p.case_id
   WHERE p.approval_case_id = $1 AND p.left_at IS NULL AND (p.concluded_at IS NOT NULL OR c.closed_at IS NULL)`,
);

export async function addPart(
  tx: Tx,
  part: Pick<SurveyPartRow, 'case_id' | 'approval_case_id' | 'member' | 'matter' | 'matter_version'>,
): Promise<void> {
  await tx.rows(ADD, [part.case_id, part.approval_case_id, part.member, part.matter, part.matter_version]);
}

/** The parts of a survey with what their matters ask, those that left it among them. */
export async function partsOfSurvey(db: Queryable, caseId: string): Promise<DeclaredPart[]> {
  const parts: DeclaredPart[] = [];
  for (const row of await db.rows<SurveyPartRow>(PARTS, [caseId])) {
    const { body } = await getMatterVersion(db, row.matter, row.matter_version);
    if (body.survey) parts.push({ ...row, body, survey: body.survey });
  }
  return parts;
}

export async function concludePart(
  tx: Tx,
  { case_id, approval_case_id }: SurveyPartRow,
  result: 'met' | 'unmet',
  now: Date,
): Promise<void> {
  await tx.rows(CONCLUDE, [case_id, approval_case_id, result, now]);
}

export async function leaveSurvey(
  tx: Tx,
  { case_id, approval_case_id }: SurveyPartRow,
  now: Date,
): Promise<void> {
  await tx.rows(LEAVE, [case_id, approval_case_id, now]);
}

/** The open surveys that an approval has a part in, and has not concluded. */
export function openPartsOf(db: Queryable, approvalId: string): Promise<SurveyPartRow[]> {
  return db.rows<SurveyPartRow>(OPEN_OF, [approvalId]);
}

/** Whether an approval is being surveyed, or has been. */
export async function isSurveyed(db: Queryable, approvalId: string): Promise<boolean> {
  return (await db.maybe(HAS_SURVEY, [approvalId])) !== undefined;
}
