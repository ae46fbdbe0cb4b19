import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { FileRecord } from '../pure/fileRecord.ts';

export interface FileRow {
  id: string;
  sha256: string;
  size: number;
  media_type: string;
  name: string;
  /** Id of the actor. */
  uploaded_by: string;
  organisation_id: string | null;
  uploaded_at: Date;
  scan: 'clean' | 'unavailable';
}

const FIND = sql('files_find', 'SELECT * FROM files WHERE id = $1');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws Problem files.unknown, also when the id is none */
export async function getFile(db: Queryable, id: string): Promise<FileRow> {
  const row = UUID.test(id) ? await db.maybe<FileRow>(FIND, [id]) : undefined;
  if (!row) throw new Problem('files.unknown', 404);
  return row;
}

export function presentFile({ id, name, size, media_type, sha256, uploaded_at }: FileRow): FileRecord {
  return { id, name, size, mediaType: media_type, sha256, uploadedAt: uploaded_at.toISOString() };
}
