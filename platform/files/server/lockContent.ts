import { sql, type Tx } from '#platform/db/server/database.ts';

const LOCK = sql('files_lock_content', "SELECT pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))");

/**
 * Until the transaction ends nobody else adds or removes this content. Without it a sweep could remove content
 * that an upload has just found to be there already.
 */
export async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.rows(LOCK, [sha256]);
}
