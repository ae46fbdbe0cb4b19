import { type Database, sql } from '#platform/db/server/database.ts';
import type { FileLimits } from '../pure/fileLimits.ts';
import type { FileStore } from './fileStore.ts';
import { lockContent } from './lockContent.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BATCH = 200;

const HOLD = sql(
  'files_hold_unused',
  `SELECT id FROM files WHERE uploaded_at < $1
   AND NOT EXISTS (SELECT 1 FROM file_uses WHERE file_id = files.id)
   ORDER BY uploaded_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
);
// A second look: what was put to use while the rows were being locked stays.
const DELETE = sql(
  'files_delete_unused',
  `DELETE FROM files WHERE id = ANY ($1::uuid[])
   AND NOT EXISTS (SELECT 1 FROM file_uses WHERE file_id = files.id) RETURNING sha256`,
);
const UNRECORDED = sql(
  'files_unrecorded',
  `SELECT sha256 FROM unnest($1::text[]) AS kept(sha256)
   WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.sha256 = kept.sha256)`,
);
const RELEASE = sql(
  'quarantined_files_delete',
  'DELETE FROM quarantined_files WHERE at < $1 RETURNING sha256',
);
const STILL_HELD = sql(
  'quarantined_files_held',
  'SELECT EXISTS (SELECT 1 FROM quarantined_files WHERE sha256 = $1) AS found',
);

export interface Swept {
  /** Records of files that nobody used in time. */
  files: number;
  /** Contents that no record names any more. */
  contents: number;
  cutOff: number;
  quarantined: number;
}

/**
 * Periodic: removes files that nobody has put to use within `keepUnusedDays`, contents that no record names,
 * leftovers of cut-off uploads, and quarantined files whose time is over. May run in several processes.
 */
export async function sweepUnusedFiles(
  database: Database,
  store: FileStore,
  limits: FileLimits,
  now: Date,
): Promise<Swept> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const files = await deleteUnused(database, before(limits.keepUnusedDays));
  let contents = 0;
  for await (const kept of store.list()) contents += await removeUnrecorded(database, store, kept);
  const cutOff = await store.removeCutOff(limits.keepCutOffHours * HOUR);
  const quarantined = await releaseQuarantined(database, store, before(limits.keepQuarantinedDays));
  return { files, contents, cutOff, quarantined };
}

async function deleteUnused(database: Database, before: Date): Promise<number> {
  let deleted = 0;
  for (;;) {
    const count = await database.transaction(async (tx) => {
      const held = await tx.rows<{ id: string }>(HOLD, [before, BATCH]);
      if (held.length === 0) return 0;
      return (await tx.rows(DELETE, [held.map(({ id }) => id)])).length;
    });
    if (count === 0) return deleted;
    deleted += count;
  }
}

/**
 * Records go first and content after, so a crash between leaves only what this finds again. The lock keeps out
 * an upload of the same content, which is recorded before it lets go.
 */
async function removeUnrecorded(database: Database, store: FileStore, kept: string[]): Promise<number> {
  let removed = 0;
  for (const { sha256 } of await database.rows<{ sha256: string }>(UNRECORDED, [kept])) {
    removed += await database.transaction(async (tx) => {
      await lockContent(tx, sha256);
      if (!(await tx.maybe(UNRECORDED, [[sha256]]))) return 0;
      await store.remove(sha256);
      return 1;
    });
  }
  return removed;
}

async function releaseQuarantined(database: Database, store: FileStore, before: Date): Promise<number> {
  const released = await database.rows<{ sha256: string }>(RELEASE, [before]);
  for (const sha256 of new Set(released.map((row) => row.sha256))) {
    const { found } = await database.one<{ found: boolean }>(STILL_HELD, [sha256]);
    if (!found) await store.removeQuarantined(sha256);
  }
  return released.length;
}
