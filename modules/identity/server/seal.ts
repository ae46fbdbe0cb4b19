import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Encrypts and authenticates a text with AES-256-GCM; `purpose` keeps keys of different uses apart. */
export function seal(secret: string | Buffer, purpose: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text, or undefined when it was not sealed with that secret for that purpose, or was changed. */
export function unseal(secret: string | Buffer, purpose: string, sealed: Buffer): string | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), sealed.subarray(0, NONCE));
  cipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return cipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return undefined;
  }
}

/** A key of 32 bytes for one use of a secret (HKDF-SHA-256). */
export function keyFor(secret: string | Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
