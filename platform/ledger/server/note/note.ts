import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { signDetached, verifyDetached } from '#platform/crypto/server/signDetached.ts';
import { type VerifierKey, verifierKey } from './verifierKey.ts';

/** Why a note is not believed. */
export type NoteProblem = 'malformed' | 'unknownKey' | 'badSignature';

/** The text with one signature line below it: c2sp.org/signed-note. `text` ends in a newline. */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  const { keyId } = verifierKey(name, createPublicKey(privateKey));
  const signature = Buffer.concat([keyId, signDetached(privateKey, Buffer.from(text))]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

/**
 * The text of a note that at least one of the keys signed. Signatures of others, such as witnesses, are passed
 * over; one false signature of a known key spoils the note.
 */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
): { text: string; signedBy: VerifierKey; problem?: undefined } | { problem: NoteProblem } {
  const end = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them
  if (end < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note))
    return { problem: 'malformed' };
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > 100) return { problem: 'malformed' };

  let signedBy: VerifierKey | undefined;
  for (const line of lines) {
    const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
    const signature = Buffer.from(encoded ?? '', 'base64');
    if (!name || signature.length < 5 || signature.toString('base64') !== encoded)
      return { problem: 'malformed' };
    const id = signature.subarray(0, 4);
    const key = keys.find((each) => each.name === name && each.keyId.equals(id));
    if (!key) continue;
    if (!verifyDetached([key.publicKey], Buffer.from(text), signature.subarray(4))) {
      return { problem: 'badSignature' };
    }
    signedBy ??= key;
  }
  return signedBy ? { text, signedBy } : { problem: 'unknownKey' };
}
