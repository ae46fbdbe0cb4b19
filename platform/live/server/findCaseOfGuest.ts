import type { Actor } from '#platform/access/pure/actor.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';

const GIVEN = sql(
  'room_guest_file',
  `SELECT c.* FROM file_uses u JOIN room_guests g ON g.case_id::text = u.used_by_id JOIN cases c ON c.id = g.case_id
   WHERE u.used_by_type = 'room' AND u.file_id = $1 AND g.person_id = $2 LIMIT 1`,
);

/** The case in whose room the file was given, when the actor is a guest there. */
export async function findCaseOfGuest(
  db: Queryable,
  actor: Actor,
  fileId: string,
): Promise<CaseRow | undefined> {
  return 'person' in actor ? db.maybe<CaseRow>(GIVEN, [fileId, actor.person.id]) : undefined;
}
