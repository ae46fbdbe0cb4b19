import { verifyJws } from '#platform/crypto/server/jws.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import { CertificateDocument } from '#platform/documents/pure/certificateDocument.ts';
import { CERTIFICATE_TYPE } from '#platform/documents/server/issueCertificate.ts';
import { readCredential } from '#platform/documents/server/readCredential.ts';
import { verifyPdfSignature } from '#platform/documents/server/verifyPdfSignature.ts';
import type { DocumentFault } from '../../contract.ts';

/** Public halves that a checker needs; they can be had without this installation. */
export interface DocumentTrust {
  documents: Pick<Keys['documents'], 'certificates'>;
  attestation: Pick<Keys['attestation'], 'publicKeys'>;
}

export interface CheckedDocument {
  form: 'pdf' | 'credential';
  /** Why the file is not to be believed; null when it is ours and unchanged. */
  fault: DocumentFault | null;
  /** What the signed machine-readable form says; only of a file that is believed. */
  document: CertificateDocument | null;
  signedBy: string | null;
  /** As the signer states it. */
  signedAt: string | null;
}

/**
 * Checks a licence's PDF or its credential without any database: the signature is ours, nothing was changed, and
 * the credential inside is ours too. Whether the licence still stands, only the register knows.
 */
export async function checkDocument(bytes: Uint8Array, trust: DocumentTrust): Promise<CheckedDocument> {
  return isPdf(bytes) ? checkPdf(bytes, trust) : checkCredential(bytes, trust);
}

async function checkPdf(bytes: Uint8Array, trust: DocumentTrust): Promise<CheckedDocument> {
  const signed = verifyPdfSignature(bytes, trust.documents.certificates);
  const result = {
    form: 'pdf' as const,
    document: null,
    signedBy: signed.signer?.name ?? null,
    signedAt: signed.signedAt ?? null,
  };
  if (signed.fault) return { ...result, fault: signed.fault };
  // A stranger's file is not even opened.
  if (!signed.trusted) return { ...result, fault: 'foreign' };
  const credential = await readCredential(bytes);
  if (credential === undefined) return { ...result, fault: 'noCredential' };
  const document = openCredential(credential, trust);
  return { ...result, document, fault: document ? null : 'badCredential' };
}

function checkCredential(bytes: Uint8Array, trust: DocumentTrust): CheckedDocument {
  const document = openCredential(Buffer.from(bytes).toString('utf8').trim(), trust);
  const fault = document ? null : 'badCredential';
  return { form: 'credential', fault, document, signedBy: null, signedAt: null };
}

function openCredential(jws: string, { attestation }: DocumentTrust): CertificateDocument | null {
  const payload = verifyJws(jws, attestation.publicKeys, CERTIFICATE_TYPE);
  return CertificateDocument.safeParse(payload).data ?? null;
}

/** Readers accept the mark anywhere in the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
