import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';

const STRANGE = sql(
  'approvals_strange_files',
  `SELECT count(*) AS strange FROM unnest($1::uuid[]) AS asked(id)
   WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.id = asked.id AND files.organisation_id = $2)`,
);

/** A firm can only put its own uploads into its application. @throws Problem access.denied */
export async function requireOwnFiles(
  call: Call,
  organisation: string,
  materials: Record<string, string[]>,
): Promise<void> {
  const ids = [...new Set(Object.values(materials).flat())];
  if (ids.length === 0) return;
  const { strange } = await call.db.one<{ strange: number }>(STRANGE, [ids, organisation]);
  call.require(strange === 0);
}
