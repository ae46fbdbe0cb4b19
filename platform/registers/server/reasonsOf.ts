import { type Queryable, sql } from '#platform/db/server/database.ts';

const REASONS = sql(
  'registers_reasons',
  `SELECT (a.body ->> 'version')::int AS version, d.data ->> 'reason' AS reason
   FROM actions a JOIN action_data d ON d.action_id = a.id
   WHERE a.subject_type = 'register-entry' AND d.data ? 'reason' AND a.subject_id IN
     (SELECT entry_id FROM register_entries WHERE register = $1 AND key = $2)`,
);

/** Why versions of an entry were made, where somebody wrote it, by version. @param register id */
export async function reasonsOf(db: Queryable, register: string, key: string): Promise<Map<number, string>> {
  const rows = await db.rows<{ version: number; reason: string }>(REASONS, [register, key]);
  return new Map(rows.map(({ version, reason }) => [version, reason]));
}
