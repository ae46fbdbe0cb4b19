import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { FileRow } from './fileRow.ts';
import type { FileStore, Received } from './fileStore.ts';
import { lockContent } from './lockContent.ts';

export interface Uploader {
  /** See actorId. */
  uploadedBy: string;
  organisationId?: string;
}

const INSERT = sql(
  'files_insert',
  `INSERT INTO files (id, sha256, size, media_type, name, uploaded_by, organisation_id, uploaded_at, scan)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING *`,
);

/** Keeps received content and records it, so that neither is ever there without the other for long. */
export async function registerFile(
  tx: Tx,
  store: FileStore,
  received: Received,
  file: Uploader & { name: string; now: Date },
): Promise<FileRow> {
  const { sha256, size, mediaType, scan } = received;
  await lockContent(tx, sha256);
  await store.keep(received);
  return tx.one<FileRow>(INSERT, [
    newId(),
    sha256,
    size,
    mediaType,
    file.name,
    file.uploadedBy,
    file.organisationId ?? null,
    file.now,
    scan,
  ]);
}
