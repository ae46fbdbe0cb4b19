import { type Queryable, sql } from '#platform/db/server/database.ts';

const FIND = sql(
  'survey_application_matter',
  'SELECT matter, matter_version FROM applications WHERE case_id = $1',
);

/** Which matter a case is an application for; undefined when it is none. */
export function findApplicationMatter(
  db: Queryable,
  caseId: string,
): Promise<{ matter: string; matter_version: number } | undefined> {
  return db.maybe<{ matter: string; matter_version: number }>(FIND, [caseId]);
}
