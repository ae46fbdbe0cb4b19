import { type Queryable, sql } from '#platform/db/server/database.ts';

const STRANGE = sql(
  'files_not_uploaded_by',
  `SELECT count(*)::int AS strange FROM unnest($1::uuid[]) AS asked(id)
   WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.id = asked.id AND files.uploaded_by = $2)`,
);

/** Whether all these files were uploaded by that person: what an officer puts into an application for somebody else. */
export async function allUploadedBy(
  db: Queryable,
  person: string,
  materials: Record<string, readonly string[]>,
): Promise<boolean> {
  const ids = [...new Set(Object.values(materials).flat())];
  if (ids.length === 0) return true;
  return (await db.one<{ strange: number }>(STRANGE, [ids, person])).strange === 0;
}
