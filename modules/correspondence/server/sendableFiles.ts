import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { FileOfCase } from '../contract.ts';

const OF_CASE = sql(
  'opinion_sendable_files',
  `SELECT DISTINCT f.id, f.name, f.media_type AS "mediaType", f.size FROM file_uses u JOIN files f ON f.id = u.file_id
   WHERE u.used_by_type IN ('application', 'room', 'case') AND u.used_by_id = $1 ORDER BY f.name, f.id`,
);

/** What lies in a case and may be sent along with a question: the asker chooses, and sends no more than is needed. */
export function sendableFiles(db: Queryable, caseId: string): Promise<FileOfCase[]> {
  return db.rows<FileOfCase>(OF_CASE, [caseId]);
}
