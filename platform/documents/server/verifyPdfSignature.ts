import { verify, X509Certificate } from 'node:crypto';
import { sha256 } from './cms.ts';
import { commonName } from './openPdfSigner.ts';
import { type CmsSignature, readCms } from './readCms.ts';

export interface PdfSigned {
  /** The signature is right, and not a byte of the file was changed or added since. */
  ok: boolean;
  /** Why not: no signature, one that we cannot read, changed content, a wrong signature, or something appended. */
  fault?: 'unsigned' | 'unreadable' | 'changed' | 'wrongSignature' | 'appended';
  coversWholeFile: boolean;
  /** Whether the certificate is one of the trusted ones. Without this, `ok` only says that nobody changed the file. */
  trusted: boolean;
  signer?: {
    name: string;
    /** SHA-256 of the certificate, lower-case hex. */
    fingerprint: string;
    validFrom: string;
    validUntil: string;
  };
  /** The time that the signer states, ISO 8601; nobody else vouches for it. */
  signedAt?: string;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/**
 * Checks the last signature of a PDF: digest, signature, and that it covers the file from the first byte to the
 * last but for the signature itself.
 * @param trusted certificates (PEM) of signers that are ours: the present one and retired ones
 */
export function verifyPdfSignature(pdf: Uint8Array, trusted: readonly string[] = []): PdfSigned {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const place = findSignature(file);
  if (place === undefined) return { ok: false, fault: 'unsigned', coversWholeFile: false, trusted: false };
  const { from, to, end, cms } = place;
  const coversWholeFile = end === file.length;
  const signature = cms && attempt(() => readCms(cms));
  if (!signature) return { ok: false, fault: 'unreadable', coversWholeFile, trusted: false };
  const covered = Buffer.concat([file.subarray(0, from), file.subarray(to, end)]);
  const fault = faultOf(signature, covered) ?? (coversWholeFile ? undefined : 'appended');
  const { certificate } = signature;
  return {
    ok: fault === undefined,
    fault,
    coversWholeFile,
    trusted: trusted.some((pem) => new X509Certificate(pem).fingerprint256 === certificate.fingerprint256),
    signer: {
      name: commonName(certificate),
      fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      validFrom: certificate.validFromDate.toISOString(),
      validUntil: certificate.validToDate.toISOString(),
    },
    signedAt: statedTime(file.toString('latin1', to, end)),
  };
}

/** Where the signature stands: `from`–`to` is the gap that it fills, `end` the last covered byte. */
function findSignature(file: Buffer): { from: number; to: number; end: number; cms?: Buffer } | undefined {
  const last = [...file.toString('latin1').matchAll(BYTE_RANGE)].at(-1);
  if (!last) return undefined;
  const [start, from, to, rest] = last.slice(1).map(Number) as [number, number, number, number];
  const place = { from, to, end: to + rest };
  const inOrder = start === 0 && from < to && place.end <= file.length && last.index < from;
  if (!inOrder || !/\/Contents\s*$/.test(file.toString('latin1', from - 20, from))) return place;
  // One spelling only, and nothing but zeros behind: the gap is the one place that no digest covers.
  const gap = /^<((?:[0-9a-f]{2})+)>$/.exec(file.toString('latin1', from, to));
  const bytes = gap && Buffer.from(gap[1]!, 'hex');
  const length = bytes && lengthOf(bytes);
  if (!length || bytes.subarray(length).some((byte) => byte !== 0)) return place;
  return { ...place, cms: bytes.subarray(0, length) };
}

/** Length of the DER element that the padded bytes begin with; the reader checks its form. */
function lengthOf(bytes: Buffer): number | undefined {
  const count = bytes[1]! < 0x80 ? 0 : bytes[1]! & 0x7f;
  if (count > 3 || bytes.length < 2 + count) return undefined;
  const length = 2 + count + (count === 0 ? bytes[1]! : bytes.readUIntBE(2, count));
  return length <= bytes.length ? length : undefined;
}

function faultOf(signature: CmsSignature, covered: Buffer): PdfSigned['fault'] {
  if (!signature.messageDigest.equals(sha256(covered))) return 'changed';
  const { publicKey } = signature.certificate;
  const right =
    publicKey.asymmetricKeyType === 'rsa' &&
    verify('sha256', signature.signedAttributes, publicKey, signature.signature);
  return right ? undefined : 'wrongSignature';
}

/** The /M entry in the rest of the signature's dictionary, in UTC as we write it. */
function statedTime(after: string): string | undefined {
  const dictionary = after.slice(0, after.indexOf('endobj'));
  const found = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(dictionary);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
