import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import forge from 'node-forge';
import { z } from 'zod';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';

const Certify = z.object({ uscc: z.string().length(18), name: z.string().min(1) });
const Sign = z.object({ serial: z.string(), bytes: z.base64() });
const Revoke = z.object({ serial: z.string() });

interface Issued {
  key: KeyObject;
  revoked: boolean;
}

const YEARS = 3;

/**
 * An authority of e-seals: issues certificates under its own root, keeps the keys, signs what it is given, and signs
 * nothing with a revoked one. It forgets all when it closes.
 */
export function openFakeSealAuthority(options: Omit<FakeOptions, 'react'>): Promise<Fake> {
  const issued = new Map<string, Issued>();
  let root: { key: forge.pki.rsa.PrivateKey; certificate: forge.pki.Certificate } | undefined;

  function certify({ uscc, name }: z.infer<typeof Certify>) {
    root ??= makeRoot();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const certificate = draw(name, privateKey, uscc);
    certificate.setIssuer(root.certificate.subject.attributes);
    certificate.sign(root.key, forge.md.sha256.create());
    issued.set(certificate.serialNumber, { key: privateKey, revoked: false });
    const chain = [certificate, root.certificate].map((each) => forge.pki.certificateToPem(each));
    return { serial: certificate.serialNumber, certificates: chain };
  }

  return openFake({
    ...options,
    react(path, body) {
      const refused = (status: number, error: string) => ({ status, body: { error } });
      if (path === '/certificates') {
        const asked = Certify.safeParse(body);
        return asked.success ? { status: 200, body: certify(asked.data) } : refused(400, 'malformed');
      }
      const serial = Revoke.safeParse(body).data?.serial ?? '';
      const known = issued.get(serial);
      if (!known) return refused(404, 'certificateUnknown');
      if (path === '/revocations') {
        known.revoked = true;
        return { status: 200, body: { serial, revoked: true } };
      }
      const asked = Sign.safeParse(body);
      if (path !== '/signatures' || !asked.success) return refused(400, 'malformed');
      if (known.revoked) return refused(409, 'certificateRevoked');
      const signature = sign('sha256', Buffer.from(asked.data.bytes, 'base64'), known.key).toString('base64');
      return { status: 200, body: { serial, signature } };
    },
  });
}

function makeRoot() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = draw('模拟电子印章认证机构', privateKey);
  const key = forgeKey(privateKey);
  certificate.setIssuer(certificate.subject.attributes);
  certificate.sign(key, forge.md.sha256.create());
  return { key, certificate };
}

function draw(name: string, privateKey: KeyObject, uscc?: string): forge.pki.Certificate {
  const key = forgeKey(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = `0${randomBytes(16).toString('hex').slice(1)}`;
  const now = new Date();
  certificate.validity.notBefore = now;
  certificate.validity.notAfter = new Date(Date.UTC(now.getUTCFullYear() + YEARS, now.getUTCMonth(), 1));
  const utf8 = forge.asn1.Type.UTF8 as number as forge.asn1.Class;
  certificate.setSubject([
    { name: 'commonName', value: name, valueTagClass: utf8 },
    ...(uscc ? [{ name: 'serialName', type: '2.5.4.5', value: uscc, valueTagClass: utf8 }] : []),
  ]);
  certificate.setExtensions([{ name: 'basicConstraints', cA: uscc === undefined, critical: true }]);
  return certificate;
}

function forgeKey(key: KeyObject): forge.pki.rsa.PrivateKey {
  return forge.pki.privateKeyFromPem(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}
