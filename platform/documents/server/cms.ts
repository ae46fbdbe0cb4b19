import { createHash, sign } from 'node:crypto';
import { der, derOid, derSet, readDer, TAG } from './der.ts';
import type { PdfSigner } from './openPdfSigner.ts';

export const OID = {
  data: derOid('1.2.840.113549.1.7.1'),
  signedData: derOid('1.2.840.113549.1.7.2'),
  contentType: derOid('1.2.840.113549.1.9.3'),
  messageDigest: derOid('1.2.840.113549.1.9.4'),
  signingCertificateV2: derOid('1.2.840.113549.1.9.16.2.47'),
  sha256: derOid('2.16.840.1.101.3.4.2.1'),
  rsa: derOid('1.2.840.113549.1.1.1'),
};

export const VERSION_1 = der(TAG.integer, Buffer.from([1]));

/**
 * A detached CMS signature (RFC 5652) of the CAdES baseline that PDF signatures use (ETSI EN 319 142-1):
 * RSA with SHA-256, and the certificates named by their digests inside what is signed, so that none can be
 * exchanged. The time of signing stands in the PDF, not here, as that standard asks.
 */
export function signCms(data: Uint8Array, signer: PdfSigner): Buffer {
  const attributes = attributesOf(data, signer.certificates);
  // Signed as a SET, sent under a context tag (RFC 5652, 5.4).
  const signature = sign('sha256', derSet(TAG.set, attributes), signer.privateKey);
  return frame(signer.certificates, attributes, signature);
}

/** The same, by somebody who keeps the key: `sign` is given the bytes to be signed with RSA and SHA-256. */
export async function signCmsElsewhere(
  data: Uint8Array,
  signer: Pick<PdfSigner, 'certificates'> & { sign: (bytes: Buffer) => Promise<Buffer> },
): Promise<Buffer> {
  const attributes = attributesOf(data, signer.certificates);
  const signature = await signer.sign(derSet(TAG.set, attributes));
  return frame(signer.certificates, attributes, signature);
}

function attributesOf(data: Uint8Array, certificates: readonly Buffer[]): Buffer[] {
  return [
    attribute(OID.contentType, OID.data),
    attribute(OID.messageDigest, der(TAG.octets, sha256(data))),
    attribute(OID.signingCertificateV2, namedCertificates(certificates)),
  ];
}

function frame(certificates: readonly Buffer[], attributes: Buffer[], signature: Buffer): Buffer {
  const [own] = certificates;
  const signerInfo = der(
    TAG.sequence,
    VERSION_1,
    issuerAndSerial(own!),
    der(TAG.sequence, OID.sha256),
    derSet(TAG.context0, attributes),
    der(TAG.sequence, OID.rsa, der(TAG.nothing)),
    der(TAG.octets, signature),
  );
  const signedData = der(
    TAG.sequence,
    VERSION_1,
    der(TAG.set, der(TAG.sequence, OID.sha256)),
    der(TAG.sequence, OID.data),
    der(TAG.context0, ...certificates),
    der(TAG.set, signerInfo),
  );
  return der(TAG.sequence, OID.signedData, der(TAG.context0, signedData));
}

/** How a signature names the certificate of its signer (RFC 5652, 10.2.4). */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const [whole] = readDer(certificate);
  const [toBeSigned] = readDer(whole!.content);
  const fields = readDer(toBeSigned!.content);
  // The version is optional and comes first, under a context tag.
  const [serial, , issuer] = fields[0]!.tag === TAG.context0 ? fields.slice(1) : fields;
  return der(TAG.sequence, issuer!.bytes, serial!.bytes);
}

export function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

function attribute(type: Buffer, value: Buffer): Buffer {
  return der(TAG.sequence, type, der(TAG.set, value));
}

/** RFC 5035, with its default digest SHA-256; the signer's own certificate first. */
function namedCertificates(certificates: readonly Buffer[]): Buffer {
  const names = certificates.map((each) => der(TAG.sequence, der(TAG.octets, sha256(each))));
  return der(TAG.sequence, der(TAG.sequence, ...names));
}
