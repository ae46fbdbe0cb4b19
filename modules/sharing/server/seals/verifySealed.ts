import { createHash } from 'node:crypto';
import type { Queryable } from '#platform/db/server/database.ts';
import { verifyPdfSignature } from '#platform/documents/server/verifyPdfSignature.ts';
import { findByFingerprint, statusAt } from './certificates.ts';
import { findSealed } from './sealedFiles.ts';

/** What is known of a PDF that should bear an e-seal. */
export interface SealVerification {
  /** Sealed by a firm with a certificate that we know and that was good then, and not a byte changed since. */
  genuine: boolean;
  fault:
    | 'unsigned'
    | 'unreadable'
    | 'changed'
    | 'wrongSignature'
    | 'appended'
    | 'foreign'
    | 'certificateRevoked'
    | null;
  signer: string | null;
  signedAt: string | null;
  certificate: { serial: string; status: 'valid' | 'expired' | 'revoked' } | null;
  /** The standard material as which it was sealed here. */
  material: string | null;
}

/** Checks signer, time and content of a sealed PDF (DAT-03). */
export async function verifySealed(db: Queryable, pdf: Uint8Array, now: Date): Promise<SealVerification> {
  const signed = verifyPdfSignature(pdf);
  const { signer, signedAt = null } = signed;
  const known = signer && (await findByFingerprint(db, signer.fingerprint));
  const nothing = { genuine: false, signer: null, signedAt: null, certificate: null, material: null };
  if (!known) return { ...nothing, fault: signed.fault ?? 'foreign' };
  const certificate = { serial: known.serial, status: statusAt(known, now) };
  const stated = { signer: known.holder, signedAt, certificate };
  if (signed.fault) return { ...nothing, ...stated, fault: signed.fault };
  const kept = await findSealed(db, createHash('sha256').update(pdf).digest('hex'));
  // By our own record of when it was sealed; a stated time alone could be made up after a revocation.
  const then = kept?.sealedAt ?? now;
  if (statusAt(known, then) === 'revoked') return { ...nothing, ...stated, fault: 'certificateRevoked' };
  return { ...stated, genuine: true, fault: null, material: kept?.material ?? null };
}
