import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { OfficerActor } from '#platform/process/server/processBook.ts';

const TASK = sql('correspondence_open_task', 'SELECT holder, agency_id FROM tasks WHERE case_id = $1');

/** Whether it is this post's turn on the case. */
export async function holdsCase(
  db: Queryable,
  { post }: Pick<OfficerActor, 'post'>,
  caseId: string,
): Promise<boolean> {
  const task = await db.maybe<{ holder: string; agency_id: string | null }>(TASK, [caseId]);
  return task !== undefined && task.holder === post.role && task.agency_id === post.agency;
}
