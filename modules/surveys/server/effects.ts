import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Effect } from '#platform/process/server/processBook.ts';

const STANDING = sql(
  'survey_standing_of_approval',
  `SELECT count(*) FILTER (WHERE c.closed_at IS NULL AND p.concluded_at IS NULL) AS open,
     count(*) FILTER (WHERE p.concluded_at IS NOT NULL) AS concluded
   FROM survey_parts p JOIN cases c ON c.id = p.case_id WHERE p.approval_case_id = $1 AND p.left_at IS NULL`,
);

/**
 * `surveys.requireConcluded`: the stage to which a survey belongs does not pass while one is open, nor before one
 * is concluded. It throws after the write, so the whole step is rolled back.
 */
export const surveyEffects: Record<string, Effect> = {
  async 'surveys.requireConcluded'({ tx, case: row }) {
    const { open, concluded } = await tx.one<{ open: number; concluded: number }>(STANDING, [row.id]);
    if (open > 0) throw new Problem('survey.stillOpen', 409);
    if (concluded === 0) throw new Problem('survey.notConcluded', 409);
  },
};
