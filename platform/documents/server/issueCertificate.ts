import type { KeyObject } from 'node:crypto';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { signJws } from '#platform/crypto/server/jws.ts';
import type { Certificate } from '../pure/certificate.ts';
import { CertificateDocument } from '../pure/certificateDocument.ts';
import { certificateText } from './certificateTexts.ts';
import { renderCertificate } from './renderCertificate.ts';
import { signPdf } from './signPdf.ts';

/** Media type that the signature of a `CertificateDocument` is made for. */
export const CERTIFICATE_TYPE = 'onewindow-certificate+jws';

/** The keys of the office: `documents` for the page, `attestation` for the machine-readable form. */
export interface CertificateKeys {
  documents: { p12: Uint8Array; passphrase: string; trialOnly?: true };
  attestation: { privateKey: KeyObject };
}

export interface IssuedCertificate {
  /** Signed, with the credential attached. */
  pdf: Uint8Array;
  /** The machine-readable form, signed: a compact JWS. */
  credential: string;
}

/**
 * Makes the two faces of one certificate and signs both. A demo certificate always has a watermark, and so has
 * whatever is signed with keys for trials only.
 * @param options.at the real time of signing
 * @throws ZodError when the document is not well formed
 * @throws Problem documents.missingCharacter, documents.qrTooLong, documents.badKeyFile
 */
export async function issueCertificate(
  page: Certificate,
  document: CertificateDocument,
  keys: CertificateKeys,
  options: { reason: string; at: Date },
): Promise<IssuedCertificate> {
  const checked = CertificateDocument.parse(document);
  const credential = signJws(keys.attestation.privateKey, checked as JsonValue, CERTIFICATE_TYPE);
  const watermark = keys.documents.trialOnly
    ? certificateText(page.language, 'trial')
    : (page.watermark ?? (checked.demo ? certificateText(page.language, 'demo') : undefined));
  const unsigned = await renderCertificate({ ...page, watermark }, credential);
  const { p12, passphrase } = keys.documents;
  return { pdf: await signPdf(unsigned, p12, passphrase, options), credential };
}
