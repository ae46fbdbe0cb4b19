import { join } from 'node:path';
import { Problem } from '#platform/errors/pure/problem.ts';
import { makeDocumentKey } from './documentKey.ts';
import { makeEd25519 } from './ed25519.ts';
import { readIfThere, replaceFile } from './keyFiles.ts';
import { type KeyOptions, makeSecret, openKeys } from './keys.ts';
import { makeOidcKeys } from './oidcKeys.ts';

/** The backup key is not here: what it encrypted would be lost. */
export const rotatableKeys = ['ledger', 'attestation', 'documents', 'oidc', 'cookies'] as const;
export type RotatableKey = (typeof rotatableKeys)[number];

// How many generations still verify what was signed shortly before.
const keptGenerations = 2;

/**
 * Replaces a key by a new one. Public halves and certificates stay known for ever; sessions and sign-in tokens
 * of the last generation stay valid. Running processes use the new key after their next start.
 * @throws Problem keys.fromOutside when it comes from outside: the file there is replaced, and the old public half kept
 */
export async function rotateKey(folder: string, key: RotatableKey, options: KeyOptions = {}): Promise<void> {
  const name = fileOf[key];
  if (options.outside && (await readIfThere(join(options.outside, name)))) {
    throw new Problem('keys.fromOutside', 409, { params: { file: join(options.outside, name) } });
  }
  const keys = await openKeys(folder, options);
  switch (key) {
    case 'ledger':
    case 'attestation':
      await replaceFile(folder, name, makeEd25519());
      break;
    case 'documents': {
      const { subject = 'OneWindow', now = new Date() } = options;
      await replaceFile(folder, name, await makeDocumentKey(keys.documents.passphrase, subject, now));
      break;
    }
    case 'oidc': {
      const fresh = makeOidcKeys().keys;
      const kept = keys.oidc.keys.slice(0, fresh.length * (keptGenerations - 1));
      await replaceFile(folder, name, JSON.stringify({ keys: [...fresh, ...kept] }));
      break;
    }
    case 'cookies': {
      const kept = keys.cookies.slice(0, keptGenerations - 1);
      await replaceFile(folder, name, [makeSecret().trim(), ...kept, ''].join('\n'));
      break;
    }
  }
  // Opened once more, so that the new public half is on record before anything is signed with it.
  await openKeys(folder, options);
}

const fileOf: Record<RotatableKey, string> = {
  ledger: 'ledger.pem',
  attestation: 'attestation.pem',
  documents: 'documents.p12',
  oidc: 'oidc.json',
  cookies: 'cookies.txt',
};
