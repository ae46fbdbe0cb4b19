import type { Actor } from '#platform/access/pure/actor.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { getOwnFiles } from '#platform/files/server/fileUses.ts';
import type { FileOfCase } from '../contract.ts';

/** Files of this kind are read by whoever may read the case (`case`), or by its officers alone (`opinion`). */
export type UseOfCase = 'case' | 'opinion';

const ADD = sql(
  'correspondence_use_files',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id)
   SELECT DISTINCT unnest($3::uuid[]), $1::text, $2::text ON CONFLICT DO NOTHING`,
);
const DROP = sql(
  'correspondence_drop_files',
  'DELETE FROM file_uses WHERE used_by_type = $1 AND used_by_id = $2',
);
const READ = sql(
  'correspondence_files',
  'SELECT id, name, media_type AS "mediaType", size FROM files WHERE id = ANY ($1::uuid[])',
);

/** From now on the case needs these files, beside those that it needed before. */
export async function useFiles(
  tx: Tx,
  type: UseOfCase,
  caseId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length > 0) await tx.rows(ADD, [type, caseId, fileIds]);
}

export async function dropFiles(tx: Tx, type: UseOfCase, caseId: string): Promise<void> {
  await tx.rows(DROP, [type, caseId]);
}

/**
 * The ids, each once, when all are the actor's own uploads or its firm's.
 * @throws Problem files.unknown
 */
export async function ownFileIds(tx: Tx, actor: Actor, fileIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(fileIds)];
  await getOwnFiles(tx, actor, ids);
  return ids;
}

/** Name and size by id; a file that was removed meanwhile is left out. */
export async function filesById(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FileOfCase>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows<FileOfCase>(READ, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export function pickFiles(known: ReadonlyMap<string, FileOfCase>, ids: readonly string[]): FileOfCase[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}
