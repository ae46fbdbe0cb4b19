import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface SealedRow {
  fileId: string;
  name: string;
  material: string;
  sha256: string;
  sealedAt: Date;
}

const KEEP = sql(
  'sealed_file_keep',
  `INSERT INTO sealed_files (file_id, from_file_id, organisation_id, material, certificate_id, sha256, sealed_by, sealed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const USED = sql(
  'sealed_file_used',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id) VALUES ($1, 'seal', $2) ON CONFLICT DO NOTHING`,
);
const OF_FIRM = sql(
  'sealed_files_of_firm',
  `SELECT s.file_id AS "fileId", f.name, s.material, s.sha256, s.sealed_at AS "sealedAt"
   FROM sealed_files s JOIN files f ON f.id = s.file_id
   WHERE s.organisation_id = $1 ORDER BY s.sealed_at DESC LIMIT 100`,
);
const BY_HASH = sql(
  'sealed_file_by_hash',
  'SELECT material, sealed_at AS "sealedAt" FROM sealed_files WHERE sha256 = $1 LIMIT 1',
);

export async function keepSealed(
  tx: Tx,
  file: {
    fileId: string;
    from: string;
    organisation: string;
    material: string;
    certificate: string;
    sha256: string;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { fileId, from, organisation, material, certificate, sha256, by, at } = file;
  await tx.rows(KEEP, [fileId, from, organisation, material, certificate, sha256, by, at]);
  // The firm may use it in any later matter: the sweep of unused files leaves it.
  await tx.rows(USED, [fileId, fileId]);
}

export function sealedBy(db: Queryable, organisation: string): Promise<SealedRow[]> {
  return db.rows<SealedRow>(OF_FIRM, [organisation]);
}

export function findSealed(
  db: Queryable,
  sha256: string,
): Promise<{ material: string; sealedAt: Date } | undefined> {
  return db.maybe<{ material: string; sealedAt: Date }>(BY_HASH, [sha256]);
}
