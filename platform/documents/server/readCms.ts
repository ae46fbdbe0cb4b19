import { X509Certificate } from 'node:crypto';
import { issuerAndSerial, OID, sha256, VERSION_1 } from './cms.ts';
import { type Der, der, readDer, TAG } from './der.ts';

/** What a detached CMS signature of one RSA signer says. */
export interface CmsSignature {
  certificate: X509Certificate;
  /** The digest that the signer saw. */
  messageDigest: Buffer;
  /** The bytes that the signature itself is over. */
  signedAttributes: Buffer;
  signature: Buffer;
}

/**
 * Reads a signature as `signCms` writes it, and as other makers of the same baseline do. Strict: whatever is not
 * signed must have its only possible form, so that no bit of it can be changed unseen.
 * @throws Error when it is anything else
 */
export function readCms(bytes: Buffer): CmsSignature {
  const [contentInfo] = exactly(1, readDer(bytes));
  const [type, wrapped] = exactly(2, inside(contentInfo!, TAG.sequence));
  same(type!.bytes, OID.signedData);
  const [signedData] = exactly(1, inside(wrapped!, TAG.context0));
  const [version, digests, content, certificates, signers] = exactly(5, inside(signedData!, TAG.sequence));
  same(version!.bytes, VERSION_1);
  algorithm(exactly(1, inside(digests!, TAG.set))[0]!, OID.sha256);
  same(content!.bytes, der(TAG.sequence, OID.data));
  const [signer] = exactly(1, inside(signers!, TAG.set));
  return readSigner(
    signer!,
    inside(certificates!, TAG.context0).map((each) => each.bytes),
  );
}

function readSigner(signer: Der, certificates: Buffer[]): CmsSignature {
  const [version, id, digest, attributes, method, value] = exactly(6, inside(signer, TAG.sequence));
  same(version!.bytes, VERSION_1);
  algorithm(digest!, OID.sha256);
  algorithm(method!, OID.rsa);
  const own = certificates.find((each) => issuerAndSerial(each).equals(id!.bytes));
  if (!own) throw new Error('CMS: no certificate of the signer');
  const signed = new Map(
    inside(attributes!, TAG.context0).map((each) => {
      const [name, values] = exactly(2, inside(each, TAG.sequence));
      return [name!.bytes.toString('hex'), exactly(1, inside(values!, TAG.set))[0]!];
    }),
  );
  const attributeOf = (name: Buffer) => signed.get(name.toString('hex')) ?? fail('CMS: attribute missing');
  same(attributeOf(OID.contentType).bytes, OID.data);
  checkNamed(attributeOf(OID.signingCertificateV2), own, certificates);
  return {
    certificate: new X509Certificate(own),
    messageDigest: octets(attributeOf(OID.messageDigest)),
    signedAttributes: der(TAG.set, attributes!.content),
    signature: octets(value!),
  };
}

/** The signer's certificate must be the first named; every other that is named must be there unchanged. */
function checkNamed(attribute: Der, own: Buffer, certificates: Buffer[]): void {
  const [names] = inside(attribute, TAG.sequence);
  const named = inside(names!, TAG.sequence).map((each) => {
    const parts = inside(each, TAG.sequence);
    return octets(parts.find(({ tag }) => tag === TAG.octets) ?? fail('CMS: certificate without digest'));
  });
  if (!named[0]?.equals(sha256(own))) throw new Error('CMS: another certificate');
  const known = certificates.map(sha256);
  if (!named.every((name) => known.some((each) => each.equals(name)))) throw new Error('CMS: chain changed');
}

function algorithm(element: Der, oid: Buffer): void {
  const [name, parameters] = inside(element, TAG.sequence);
  same(name!.bytes, oid);
  same(element.content, parameters ? Buffer.concat([oid, der(TAG.nothing)]) : oid);
}

function inside(element: Der, tag: number): Der[] {
  if (element.tag !== tag) throw new Error(`CMS: tag ${element.tag} where ${tag} should be`);
  return readDer(element.content);
}

function octets(element: Der): Buffer {
  if (element.tag !== TAG.octets) throw new Error('CMS: not octets');
  return element.content;
}

function exactly(count: number, elements: Der[]): Der[] {
  if (elements.length !== count) throw new Error(`CMS: ${elements.length} elements where ${count} should be`);
  return elements;
}

function same(found: Buffer, expected: Buffer): void {
  if (!found.equals(expected)) throw new Error('CMS: unexpected value');
}

function fail(message: string): never {
  throw new Error(message);
}
