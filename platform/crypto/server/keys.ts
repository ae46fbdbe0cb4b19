import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type DocumentKey, makeDocumentKey, openDocumentKey } from './documentKey.ts';
import { makeEd25519, publicKeyFromRaw, rawPublicKey } from './ed25519.ts';
import { type KeyFolders, prepareFolder, readIfThere, readOrMake, replaceFile } from './keyFiles.ts';
import { type Jwks, makeOidcKeys } from './oidcKeys.ts';

/** An Ed25519 key and the public halves of all that went before it. */
export interface SigningKeys {
  privateKey: KeyObject;
  /** Newest first; the first belongs to `privateKey`. */
  publicKeys: KeyObject[];
}

/** Every key of an installation. */
export interface Keys {
  /** Signs the heads of the ledger. */
  ledger: SigningKeys;
  /** Signs machine-readable documents, such as licences in a QR code. */
  attestation: SigningKeys;
  /** Signs PDF documents; with `trialOnly` every page says that it has no effect. `certificates`: PEM, newest first, also the retired ones. */
  documents: DocumentKey & { certificates: string[]; trialOnly?: true };
  /** Of the embedded sign-in provider. */
  oidc: Jwks;
  /** Newest first: sign with the first, accept all. */
  cookies: string[];
  /** 32 bytes: encrypts backups and files. */
  backup: Buffer;
}

export interface KeyOptions {
  /** A folder whose files win over those of the installation (ONEWINDOW_KEYS). Never written to. */
  outside?: string;
  /** Whom the self-signed certificate names. */
  subject?: string;
  /** Beginning of a new certificate. Real time also when the demo clock is moved: PDF readers check it. */
  now?: Date;
}

/**
 * Opens the keys in `folder`; the first start makes them, readable by the owner alone (0700, files 0600).
 * @throws Error naming the file when a key cannot be read
 */
export async function openKeys(folder: string, options: KeyOptions = {}): Promise<Keys> {
  const { outside, subject = 'OneWindow', now = new Date() } = options;
  const folders = { own: folder, outside };
  await prepareFolder(folder);
  return {
    ledger: await openSigningKeys(folders, 'ledger'),
    attestation: await openSigningKeys(folders, 'attestation'),
    documents: await openDocuments(folders, subject, now),
    oidc: await open(folders, 'oidc.json', () => JSON.stringify(makeOidcKeys()), parseJwks),
    cookies: await open(folders, 'cookies.txt', makeSecret, parseLines),
    backup: await open(folders, 'backup.key', makeSecret, parseBackupKey),
  };
}

/** A line of 32 random bytes in base64. */
export function makeSecret(): string {
  return `${randomBytes(32).toString('base64')}\n`;
}

async function open<T>(
  folders: KeyFolders,
  name: string,
  make: () => string | Promise<Uint8Array>,
  read: (content: Buffer) => T,
): Promise<T> {
  const content = await readOrMake(folders, name, make);
  try {
    return read(content);
  } catch (error) {
    throw new Error(`the key file ${name} cannot be read: ${(error as Error).message}`);
  }
}

async function openSigningKeys(folders: KeyFolders, name: string): Promise<SigningKeys> {
  const privateKey = await open(folders, `${name}.pem`, makeEd25519, (pem) => createPrivateKey(pem));
  const current = rawPublicKey(createPublicKey(privateKey)).toString('base64');
  const known = await remember(folders.own, `${name}.public.txt`, current, '\n');
  return { privateKey, publicKeys: known.map((line) => publicKeyFromRaw(Buffer.from(line, 'base64'))) };
}

async function openDocuments(folders: KeyFolders, subject: string, now: Date): Promise<Keys['documents']> {
  const given = folders.outside && (await readIfThere(join(folders.outside, 'documents.p12')));
  // A file from outside is opened with the passphrase from outside, never with ours.
  const passphrase = given
    ? ((await readIfThere(join(folders.outside!, 'documents.passphrase')))?.toString().trim() ?? '')
    : (await readOrMake({ own: folders.own }, 'documents.passphrase', makeSecret)).toString().trim();
  const key = await open(
    folders,
    'documents.p12',
    () => makeDocumentKey(passphrase, subject, now),
    (p12) => openDocumentKey(p12, passphrase),
  );
  const certificate = key.certificate.replaceAll('\r\n', '\n').trim();
  const certificates = await remember(folders.own, 'documents.certificates.pem', certificate, '\n\n');
  return { ...key, certificate, certificates };
}

/** Keeps `current` first in a list of all that were ever in use, so that a replaced key stays known. */
async function remember(folder: string, name: string, current: string, separator: string): Promise<string[]> {
  const before = await readIfThere(join(folder, name));
  const known = before?.toString().trim().split(separator) ?? [];
  const list = [current, ...known.filter((entry) => entry !== current)];
  if (known[0] !== current) await replaceFile(folder, name, `${list.join(separator)}\n`);
  return list;
}

function parseJwks(content: Buffer): Jwks {
  const jwks = JSON.parse(content.toString()) as Jwks;
  if (!Array.isArray(jwks.keys) || jwks.keys.length === 0) throw new Error('it has no keys');
  return jwks;
}

function parseLines(content: Buffer): string[] {
  const lines = content.toString().split(/\r?\n/).filter(Boolean);
  if (!lines.every((line) => line.length >= 32)) throw new Error('a secret needs 32 characters');
  if (lines.length === 0) throw new Error('it is empty');
  return lines;
}

function parseBackupKey(content: Buffer): Buffer {
  const key = Buffer.from(content.toString().trim(), 'base64');
  if (key.length !== 32) throw new Error('it must be 32 bytes in base64');
  return key;
}
