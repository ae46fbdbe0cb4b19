import type { KeyObject } from 'node:crypto';
import { publicKeyFromRaw, rawPublicKey } from '#platform/crypto/server/ed25519.ts';
import { sha256 } from '#platform/crypto/server/sha256.ts';

/** A public key under the name it signs as: c2sp.org/signed-note. */
export interface VerifierKey {
  name: string;
  /** First four bytes of SHA-256(name || 0x0A || 0x01 || public key). */
  keyId: Buffer;
  publicKey: KeyObject;
}

const ed25519 = Buffer.of(1);

/** @throws TypeError when the name is empty or holds a space, a control character or a plus */
export function verifierKey(name: string, publicKey: KeyObject): VerifierKey {
  if (!/^[^\s\p{C}+]+$/u.test(name)) throw new TypeError(`"${name}" cannot be the name of a key`);
  const keyId = sha256(`${name}\n`, ed25519, rawPublicKey(publicKey)).subarray(0, 4);
  return { name, keyId, publicKey };
}

/** `name+key id in hex+base64(0x01 || public key)`, the form that other tools read. */
export function formatVerifierKey({ name, keyId, publicKey }: VerifierKey): string {
  const material = Buffer.concat([ed25519, rawPublicKey(publicKey)]).toString('base64');
  return `${name}+${keyId.toString('hex')}+${material}`;
}

/** @throws TypeError when the text is not such a key, or its id is not that of the key */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name, id, material] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  if (!name || !id || !material) throw new TypeError('not a verifier key: name+id+key');
  const bytes = Buffer.from(material, 'base64');
  if (bytes[0] !== ed25519[0]) throw new TypeError('only Ed25519 verifier keys are known');
  const key = verifierKey(name, publicKeyFromRaw(bytes.subarray(1)));
  if (key.keyId.toString('hex') !== id) throw new TypeError(`the id of verifier key ${name} does not fit`);
  return key;
}
