import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';

/** A PKCS#12 file for signing PDF documents, with what it holds. */
export interface DocumentKey {
  p12: Buffer;
  passphrase: string;
  /** The signing certificate, PEM. */
  certificate: string;
}

const validYears = 10;

/**
 * An RSA key of 3072 bits with a self-signed certificate, as PKCS#12 under `passphrase`.
 * Readers show such a signature as intact but its signer as unknown; an agency brings its own certificate
 * from a licensed authority for more.
 */
export async function makeDocumentKey(passphrase: string, subject: string, now: Date): Promise<Buffer> {
  // node-forge would need seconds of pure JavaScript for the key itself.
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // The first bit is cleared: a serial number is positive (RFC 5280, 4.1.2.2).
  certificate.serialNumber = `0${randomBytes(16).toString('hex').slice(1)}`;
  certificate.validity.notBefore = now;
  certificate.validity.notAfter = new Date(
    Date.UTC(now.getUTCFullYear() + validYears, now.getUTCMonth(), now.getUTCDate()),
  );
  // UTF8, as a name may be Chinese; the types know only classes here, the library reads the type.
  const utf8 = forge.asn1.Type.UTF8 as number as forge.asn1.Class;
  const name = [{ name: 'commonName', value: subject, valueTagClass: utf8 }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(key, [certificate], passphrase, {
    algorithm: 'aes256',
    friendlyName: subject,
  });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}

/** @throws Error when the passphrase does not open the file, or it holds no key with its certificate */
export function openDocumentKey(p12: Buffer, passphrase: string): DocumentKey {
  const der = forge.asn1.fromDer(p12.toString('binary'));
  const file = forge.pkcs12.pkcs12FromAsn1(der, passphrase);
  const { certBag, pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids as Record<string, string>;
  const keys = [pkcs8ShroudedKeyBag, keyBag].flatMap((type) => file.getBags({ bagType: type })[type!] ?? []);
  const certificates = (file.getBags({ bagType: certBag })[certBag!] ?? []).flatMap((bag) => bag.cert ?? []);
  const key = keys[0]?.key as forge.pki.rsa.PrivateKey | undefined;
  // A file from an authority also holds its chain, in any order.
  const own = certificates.find(
    (certificate) => key && (certificate.publicKey as forge.pki.rsa.PublicKey).n.equals(key.n),
  );
  if (!own) throw new Error('documents.p12 holds no RSA key with its certificate');
  return { p12, passphrase, certificate: forge.pki.certificateToPem(own) };
}
