import type { KeyObject } from 'node:crypto';
import type { SigningKeys } from '#platform/crypto/server/keys.ts';
import { hashBytes } from '../merkle/hashes.ts';
import { type NoteProblem, openNote, signNote } from './note.ts';
import { formatVerifierKey, type VerifierKey, verifierKey } from './verifierKey.ts';

/** A published head: the first `size` leaves have this root. */
export interface Checkpoint {
  /** Which log, for example onewindow.example.gov.cn/ledger. */
  origin: string;
  size: number;
  root: Buffer;
  /** When it was signed. */
  at: Date;
  /** Size of the head before; 0 for the first. So no head can be taken out of the row unseen. */
  previous: number;
}

/** What signs heads: the log's name and its present key. */
export interface LogSigner {
  origin: string;
  privateKey: KeyObject;
}

/** @throws TypeError when the origin cannot be the name of a key */
export function logSigner(keys: SigningKeys, origin: string): LogSigner {
  verifierKey(origin, keys.publicKeys[0]!);
  return { origin, privateKey: keys.privateKey };
}

/** The public keys to publish, newest first, as other tools read them; retired ones verify old heads. */
export function logPublicKeys(keys: SigningKeys, origin: string): string[] {
  return keys.publicKeys.map((key) => formatVerifierKey(verifierKey(origin, key)));
}

/**
 * The signed note of a head: c2sp.org/tlog-checkpoint with two extension lines, `time` and `previous`.
 * The origin is also the name of the key.
 */
export function signCheckpoint(head: Omit<Checkpoint, 'origin'>, signer: LogSigner): string {
  const lines = [
    signer.origin,
    String(head.size),
    head.root.toString('base64'),
    `time ${head.at.toISOString()}`,
    `previous ${head.previous}`,
  ];
  return signNote(`${lines.join('\n')}\n`, signer.origin, signer.privateKey);
}

/**
 * Reads a head that one of the keys signed in the name of its own log.
 * @param keys parseVerifierKey() of each of logPublicKeys()
 */
export function openCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
): { head: Checkpoint; problem?: undefined } | { problem: NoteProblem } {
  const opened = openNote(note, keys);
  if (opened.problem) return { problem: opened.problem };
  const head = parseCheckpoint(opened.text);
  if (!head) return { problem: 'malformed' };
  // A key of another log says nothing about this one.
  return head.origin === opened.signedBy.name ? { head } : { problem: 'unknownKey' };
}

function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, encodedRoot, time, previous] = checkpointText.exec(text) ?? [];
  if (!origin || !size || !encodedRoot || !time || !previous) return undefined;
  const root = Buffer.from(encodedRoot, 'base64');
  const at = new Date(time);
  if (root.length !== hashBytes || root.toString('base64') !== encodedRoot) return undefined;
  if (Number.isNaN(at.getTime()) || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root, at, previous: Number(previous) };
}

// Extension lines after ours are of a later version and pass.
const checkpointText =
  /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\ntime (\S+)\nprevious (0|[1-9]\d*)\n(?:[^\n]+\n)*$/;
