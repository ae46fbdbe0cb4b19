import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface SessionFileRow {
  file_id: string;
  name: string;
  sha256: string;
  part: string;
  at: Date;
  material: string | null;
  received_at: Date | null;
  kind: string | null;
  words: string | null;
  unread: string | null;
}

const FILES = sql(
  'window_session_files',
  `SELECT DISTINCT ON (m.at, m.file_id) m.file_id, f.name, f.sha256, m.part, m.at, r.material, r.received_at,
     x.kind, x.words, x.unread
   FROM room_messages m JOIN files f ON f.id = m.file_id
   LEFT JOIN window_receipts r ON r.case_id = m.case_id AND r.file_id = m.file_id
   LEFT JOIN window_extracts x ON x.case_id = m.case_id AND x.file_id = m.file_id
   WHERE m.case_id = $1 ORDER BY m.at, m.file_id`,
);

/** Files given in the room of a visit, with receipts and what a machine read, in order. */
export function sessionFiles(db: Queryable, caseId: string): Promise<SessionFileRow[]> {
  return db.rows<SessionFileRow>(FILES, [caseId]);
}
