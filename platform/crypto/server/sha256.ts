import { createHash, hash } from 'node:crypto';

/** SHA-256 of the parts, one after another; strings count as UTF-8. 32 bytes. */
export function sha256(...parts: (string | Uint8Array)[]): Buffer {
  // The one-shot call is about twice as fast for the short inputs of the command path.
  if (parts.length === 1) return hash('sha256', parts[0]!, 'buffer');
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** The same as 64 hexadecimal digits. */
export function sha256Hex(...parts: (string | Uint8Array)[]): string {
  return sha256(...parts).toString('hex');
}
