import { newId } from '#platform/crypto/pure/newId.ts';
import { type Database, sql } from '#platform/db/server/database.ts';
import type { SuspectFile } from './fileStore.ts';
import type { Uploader } from './registerFile.ts';

const INSERT = sql(
  'quarantined_files_insert',
  `INSERT INTO quarantined_files (id, sha256, size, name, uploaded_by, organisation_id, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Records who sent a suspect file, in a transaction of its own: the upload itself is refused. */
export async function quarantineFile(
  database: Database,
  suspect: SuspectFile,
  file: Uploader & { name: string; now: Date },
): Promise<void> {
  const { uploadedBy, organisationId, name, now } = file;
  const { sha256, size } = suspect;
  await database.rows(INSERT, [newId(), sha256, size, name, uploadedBy, organisationId ?? null, now]);
}
