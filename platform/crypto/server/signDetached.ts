import { type KeyObject, sign, verify } from 'node:crypto';

/** The Ed25519 signature over the bytes, 64 bytes, to be kept beside them. The same input gives the same bytes. */
export function signDetached(privateKey: KeyObject, bytes: Uint8Array): Buffer {
  return sign(null, bytes, privateKey);
}

/** The key among `publicKeys` (the present one and retired ones) that made the signature, or undefined. */
export function verifyDetached(
  publicKeys: readonly KeyObject[],
  bytes: Uint8Array,
  signature: Uint8Array,
): KeyObject | undefined {
  return publicKeys.find((key) => verify(null, bytes, key, signature));
}
