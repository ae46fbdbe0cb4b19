import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { sha256 } from './sha256.ts';

/** A new private key as PKCS#8 PEM. */
export function makeEd25519(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The 32 bytes of a public key (RFC 8032). @throws TypeError for a key of another kind */
export function rawPublicKey(key: KeyObject): Buffer {
  const jwk = key.export({ format: 'jwk' });
  if (jwk.crv !== 'Ed25519' || !jwk.x) throw new TypeError('not an Ed25519 key');
  return Buffer.from(jwk.x, 'base64url');
}

/** @throws TypeError unless 32 bytes */
export function publicKeyFromRaw(raw: Buffer): KeyObject {
  if (raw.length !== 32) throw new TypeError('an Ed25519 public key has 32 bytes');
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
}

/** The thumbprint of RFC 7638 (RFC 8037, A.3), used as `kid`. */
export function keyThumbprint(key: KeyObject): string {
  return sha256(`{"crv":"Ed25519","kty":"OKP","x":"${rawPublicKey(key).toString('base64url')}"}`).toString(
    'base64url',
  );
}
