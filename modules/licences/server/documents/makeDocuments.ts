import type { Keys } from '#platform/crypto/server/keys.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { issueCertificate } from '#platform/documents/server/issueCertificate.ts';
import { Language } from '#platform/i18n/pure/text.ts';
import { notarise } from '#platform/ledger/server/evidence/notarise.ts';
import { type Describing, describeVersion } from './describeVersion.ts';
import { findDocument, keepDocument } from './licenceDocument.ts';

export interface DocumentMaker {
  services: Describing & { now(): Date };
  keys: Pick<Keys, 'documents' | 'attestation'>;
  /** Readers compare the time of a signature with the certificate's validity: it must not follow a demo clock. */
  realTime?: () => Date;
}

const ONE_MAKER = sql(
  'licence_document_one_maker',
  `SELECT pg_advisory_xact_lock(hashtextextended('licence-document:' || $1 || ':' || $2, 0))`,
);

/**
 * Makes the papers of a version in every language, unless they are there: the signed PDF and its signed twin for
 * machines, and puts the digest of each PDF on the ledger, so that the file itself can be proved (DAT-06.r2).
 * @returns false when there is no such version
 * @throws Problem documents.missingCharacter
 */
export async function makeDocuments(
  tx: Tx,
  { services, keys, realTime = () => new Date() }: DocumentMaker,
  licenceId: string,
  version: number,
): Promise<boolean> {
  await tx.rows(ONE_MAKER, [licenceId, String(version)]);
  const described = await describeVersion(tx, services, licenceId, version);
  if (!described) return false;
  const { document, page } = described;
  for (const language of Language.options) {
    if (await findDocument(tx, licenceId, version, language)) continue;
    const reason = services.translate(language, 'licences.document.reason');
    const issued = await issueCertificate(page(language), document, keys, { reason, at: realTime() });
    const pdf = Buffer.from(issued.pdf);
    const now = services.now();
    const { id: actionId } = await notarise(tx, {
      subjectType: 'licence',
      subjectId: licenceId,
      kind: 'qualification-proof',
      evidence: { content: pdf },
      actorId: 'system:rule',
      capacity: { kind: 'system' },
      at: now,
    });
    const { credential } = issued;
    await keepDocument(tx, { licenceId, version, language, pdf, credential, madeAt: now, actionId });
  }
  return true;
}
