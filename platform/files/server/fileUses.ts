import type { Actor } from '#platform/access/pure/actor.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { ownsFile } from '../pure/ownsFile.ts';
import type { FileRow } from './fileRow.ts';

/** Who needs a file: `{ type: 'application', id }`. */
export interface FileUser {
  type: string;
  id: string;
}

const ADD = sql(
  'file_uses_add',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id)
   SELECT DISTINCT unnest($3::uuid[]), $1::text, $2::text ON CONFLICT DO NOTHING`,
);
const DROP_OTHERS = sql(
  'file_uses_drop_others',
  'DELETE FROM file_uses WHERE used_by_type = $1 AND used_by_id = $2 AND NOT (file_id = ANY ($3::uuid[]))',
);
const OF_FILE = sql(
  'file_uses_of_file',
  'SELECT used_by_type AS type, used_by_id AS id FROM file_uses WHERE file_id = $1 ORDER BY 1, 2',
);
const MANY = sql('files_many', 'SELECT * FROM files WHERE id = ANY ($1::uuid[])');

/** From now on the user needs exactly these files; with none, it needs no file any more. */
export async function setFileUses(tx: Tx, user: FileUser, fileIds: readonly string[]): Promise<void> {
  await tx.rows(DROP_OTHERS, [user.type, user.id, fileIds]);
  if (fileIds.length > 0) await tx.rows(ADD, [user.type, user.id, fileIds]);
}

/** Who needs the file; an access check decides by these. */
export function listFileUses(db: Queryable, fileId: string): Promise<FileUser[]> {
  return db.rows<FileUser>(OF_FILE, [fileId]);
}

/**
 * The files of these ids, in that order, when all of them are the actor's own uploads or its firm's.
 * @throws Problem files.unknown for the first that is not, or is not there
 */
export async function getOwnFiles(
  db: Queryable,
  actor: Actor,
  fileIds: readonly string[],
): Promise<FileRow[]> {
  if (fileIds.length === 0) return [];
  const rows = new Map((await db.rows<FileRow>(MANY, [fileIds])).map((row) => [row.id, row]));
  return fileIds.map((id) => {
    const row = rows.get(id);
    const own = row && ownsFile(actor, { uploadedBy: row.uploaded_by, organisationId: row.organisation_id });
    if (!own) throw new Problem('files.unknown', 404);
    return row;
  });
}
