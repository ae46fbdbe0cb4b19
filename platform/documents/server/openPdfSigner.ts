import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { Problem } from '#platform/errors/pure/problem.ts';

/** An opened signing key. */
export interface PdfSigner {
  privateKey: KeyObject;
  /** DER; the signer's own first, then whatever chain the file holds. */
  certificates: Buffer[];
  /** Common name of the signer. */
  name: string;
}

const opened = new WeakMap<Uint8Array, { passphrase: string; signer: PdfSigner }>();

/**
 * Opens a PKCS#12 file. Deriving its key takes a good part of a second, so the result is kept as long as
 * the file's bytes are.
 * @throws Problem documents.badKeyFile when the passphrase is wrong or there is no RSA key with its certificate
 */
export function openPdfSigner(p12: Uint8Array, passphrase: string): PdfSigner {
  const known = opened.get(p12);
  if (known?.passphrase === passphrase) return known.signer;
  const signer = read(p12, passphrase);
  if (!signer) throw new Problem('documents.badKeyFile', 500);
  opened.set(p12, { passphrase, signer });
  return signer;
}

function read(p12: Uint8Array, passphrase: string): PdfSigner | undefined {
  try {
    const file = forge.pkcs12.pkcs12FromAsn1(
      forge.asn1.fromDer(Buffer.from(p12).toString('binary')),
      passphrase,
    );
    const { certBag, pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids as Record<string, string>;
    const bags = (type: string) => file.getBags({ bagType: type })[type] ?? [];
    const key = [...bags(pkcs8ShroudedKeyBag!), ...bags(keyBag!)].find((bag) => bag.key)?.key;
    if (!key) return undefined;
    const privateKey = createPrivateKey(forge.pki.privateKeyToPem(key));
    const all = bags(certBag!).flatMap(({ cert }) =>
      cert ? [new X509Certificate(forge.pki.certificateToPem(cert))] : [],
    );
    const own = all.find((certificate) => certificate.checkPrivateKey(privateKey));
    if (!own || privateKey.asymmetricKeyType !== 'rsa') return undefined;
    return {
      privateKey,
      certificates: [own, ...all.filter((each) => each !== own)].map((each) => Buffer.from(each.raw)),
      name: commonName(own),
    };
  } catch {
    return undefined;
  }
}

export function commonName(certificate: X509Certificate): string {
  return /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? certificate.subject;
}
