import { generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../pure/canonicalJson.ts';
import { sha256 } from './sha256.ts';

export interface Jwk extends JsonWebKey {
  kid: string;
  alg: string;
  use: 'sig';
}

/** Private keys of the sign-in provider, the ones to sign with first. */
export interface Jwks {
  keys: Jwk[];
}

/** One RSA key for RS256, which every client must know, and one on P-256 for ES256. */
export function makeOidcKeys(): Jwks {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return { keys: [describe(rsa, 'RS256'), describe(ec, 'ES256')] };
}

function describe(privateKey: KeyObject, alg: string): Jwk {
  const jwk = privateKey.export({ format: 'jwk' });
  // The thumbprint of RFC 7638: the members that make up the public key, sorted.
  const { kty, n, e, crv, x, y } = jwk;
  const kid = sha256(canonicalJson({ kty, n, e, crv, x, y })).toString('base64url');
  return { ...jwk, kid, alg, use: 'sig' };
}
