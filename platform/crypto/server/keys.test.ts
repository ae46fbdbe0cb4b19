import { createPublicKey, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocumentKey } from './documentKey.ts';
import { makeEd25519, rawPublicKey } from './ed25519.ts';
import { type Keys, openKeys } from './keys.ts';
import { rotateKey } from './rotateKey.ts';
import { signDetached, verifyDetached } from './signDetached.ts';

const root = mkdtempSync(join(tmpdir(), 'onewindow-keys-'));
afterAll(() => rmSync(root, { recursive: true }));

const raw = (keys: Keys) => keys.ledger.publicKeys.map((key) => rawPublicKey(key).toString('hex'));

describe('openKeys', () => {
  const folder = join(root, 'first');
  const now = new Date('2026-11-22T00:00:00Z');
  let keys: Keys;

  beforeAll(async () => {
    keys = await openKeys(folder, { subject: '青峰市政务服务局', now });
  });

  it('makes every key once, readable by the owner alone', async () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual([
      'attestation.pem',
      'attestation.public.txt',
      'backup.key',
      'cookies.txt',
      'documents.certificates.pem',
      'documents.p12',
      'documents.passphrase',
      'ledger.pem',
      'ledger.public.txt',
      'oidc.json',
    ]);
  });

  it('opens the same keys again', async () => {
    const again = await openKeys(folder);
    expect(raw(again)).toEqual(raw(keys));
    expect(again.oidc).toEqual(keys.oidc);
    expect(again.cookies).toEqual(keys.cookies);
    expect(again.backup).toEqual(keys.backup);
    expect(again.documents).toEqual(keys.documents);
  });

  it('tightens rights that a copy has widened', async () => {
    chmodSync(join(folder, 'ledger.pem'), 0o644);
    chmodSync(folder, 0o755);
    await openKeys(folder);
    expect(statSync(join(folder, 'ledger.pem')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('has a certificate that fits its key and names the agency', () => {
    const certificate = new X509Certificate(keys.documents.certificate);
    expect(certificate.subject).toBe('CN=青峰市政务服务局');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    expect(new Date(certificate.validFrom)).toEqual(now);
    expect(certificate.ca).toBe(false);
  });

  it('has sign-in keys for RS256 and ES256 with the thumbprint as kid', () => {
    expect(keys.oidc.keys.map(({ alg, use, kty }) => [alg, use, kty])).toEqual([
      ['RS256', 'sig', 'RSA'],
      ['ES256', 'sig', 'EC'],
    ]);
    expect(new Set(keys.oidc.keys.map((key) => key.kid)).size).toBe(2);
  });

  it('ends with one set when several processes start at once', async () => {
    const shared = join(root, 'race');
    const opened = await Promise.all([openKeys(shared), openKeys(shared), openKeys(shared)]);
    expect(new Set(opened.map((each) => raw(each)[0])).size).toBe(1);
    expect(new Set(opened.map((each) => each.documents.certificate)).size).toBe(1);
    expect(new Set(opened.map((each) => each.backup.toString('hex'))).size).toBe(1);
    expect(readdirSync(shared).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });

  it('names the file that cannot be read', async () => {
    const broken = join(root, 'broken');
    await openKeys(broken);
    writeFileSync(join(broken, 'backup.key'), 'short');
    await expect(openKeys(broken)).rejects.toThrow(/backup\.key/);
  });
});

describe('keys from outside', () => {
  it('win over those of the installation, and leave their public halves there when replaced', async () => {
    const own = join(root, 'own');
    const outside = mkdtempSync(join(root, 'outside-'));
    const first = await openKeys(own, { outside });
    writeFileSync(join(outside, 'ledger.pem'), makeEd25519());
    const second = await openKeys(own, { outside });
    expect(raw(second)[1]).toBe(raw(first)[0]);
    writeFileSync(join(outside, 'ledger.pem'), makeEd25519());
    const third = await openKeys(own, { outside });
    expect(raw(third).slice(1)).toEqual(raw(second));
    expect(readdirSync(outside)).toEqual(['ledger.pem']);
    await expect(rotateKey(own, 'ledger', { outside })).rejects.toMatchObject({
      code: 'keys.fromOutside',
    });
  });

  it('open a certificate file with the passphrase beside it', async () => {
    const own = join(root, 'own-documents');
    const outside = mkdtempSync(join(root, 'outside-'));
    writeFileSync(join(outside, 'documents.p12'), await makeDocumentKey('open sesame', 'Bureau', new Date()));
    await expect(openKeys(own, { outside })).rejects.toThrow(/documents\.p12/);
    writeFileSync(join(outside, 'documents.passphrase'), 'open sesame\n');
    const { documents } = await openKeys(own, { outside });
    expect(new X509Certificate(documents.certificate).subject).toBe('CN=Bureau');
  });
});

describe('rotateKey', () => {
  it('replaces each key and keeps what is needed to verify the old signatures', async () => {
    const folder = join(root, 'rotate');
    const before = await openKeys(folder);
    const bytes = Buffer.from('head');
    const signature = signDetached(before.ledger.privateKey, bytes);

    for (const key of ['ledger', 'attestation', 'documents', 'oidc', 'cookies'] as const) {
      await rotateKey(folder, key);
    }
    const after = await openKeys(folder);

    expect(createPublicKey(after.ledger.privateKey).equals(before.ledger.publicKeys[0]!)).toBe(false);
    expect(raw(after)[1]).toBe(raw(before)[0]);
    expect(verifyDetached(after.ledger.publicKeys, bytes, signature)).toBe(after.ledger.publicKeys[1]);
    expect(after.attestation.publicKeys).toHaveLength(2);
    expect(after.documents.certificates).toEqual([after.documents.certificate, before.documents.certificate]);
    expect(after.oidc.keys.slice(2)).toEqual(before.oidc.keys);
    expect(after.cookies.slice(1)).toEqual(before.cookies);
    expect(after.backup).toEqual(before.backup);
  });
});
