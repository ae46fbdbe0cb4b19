import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface OpenTaskRow {
  id: string;
  holder: string;
  agency_id: string | null;
  assignee_id: string | null;
}

const FIND = sql('task_open', `SELECT id, holder, agency_id, assignee_id FROM tasks WHERE case_id = $1`);

/** Who has to act on a case now; undefined when it waits for a clock or has ended. */
export function findOpenTask(db: Queryable, caseId: string): Promise<OpenTaskRow | undefined> {
  return db.maybe<OpenTaskRow>(FIND, [caseId]);
}
