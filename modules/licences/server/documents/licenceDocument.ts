import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';

/** The papers of one version of a licence, as they were made and signed. */
export interface LicenceDocument {
  licenceId: string;
  version: number;
  language: Language;
  /** Signed, with the credential attached. */
  pdf: Buffer;
  /** The same for machines: a compact JWS over a `CertificateDocument`. */
  credential: string;
  madeAt: Date;
  /** The act in the ledger that digests the PDF. */
  actionId: string;
}

const FIND = sql(
  'licence_document_find',
  `SELECT licence_id AS "licenceId", version, language, pdf, credential, made_at AS "madeAt", action_id AS "actionId"
   FROM licence_documents WHERE licence_id = $1 AND version = $2 AND language = $3`,
);
const KEEP = sql(
  'licence_document_keep',
  `INSERT INTO licence_documents (licence_id, version, language, pdf, credential, made_at, action_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export function findDocument(
  db: Queryable,
  licenceId: string,
  version: number,
  language: Language,
): Promise<LicenceDocument | undefined> {
  return db.maybe<LicenceDocument>(FIND, [licenceId, version, language]);
}

/** Documents are made once and never changed: a second one for the same version and language is an error. */
export async function keepDocument(db: Queryable, document: LicenceDocument): Promise<void> {
  const { licenceId, version, language, pdf, credential, madeAt, actionId } = document;
  await db.rows(KEEP, [licenceId, version, language, pdf, credential, madeAt, actionId]);
}
