import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Problem } from '#platform/errors/pure/problem.ts';
import { ByteReader } from './byteReader.ts';

// A file is one line of JSON (how the key is made), then pieces of 1 MiB, each sealed by AES-256-GCM. The
// nonce of a piece is prefix, number, and whether it is the last: none can be changed, moved, left out or
// cut off without notice, and nothing is used before it is checked (the STREAM construction).
const pieceSize = 1024 * 1024;
const tagSize = 16;

const Header = z.object({
  format: z.literal('onewindow-backup-1'),
  // 2^20 with r = 8 already needs 1 GiB of memory: a forged header must not ask for more.
  scrypt: z.object({
    n: z
      .number()
      .int()
      .max(2 ** 20),
    r: z.literal(8),
    p: z.literal(1),
    salt: z.string(),
  }),
  nonce: z.string(),
});

const derive = promisify(scrypt) as (
  passphrase: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/** Encrypts a stream under a key made from the passphrase (scrypt, N = 2^17: about half a second). */
export async function* encrypt(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const prefix = randomBytes(7);
  const header = {
    format: 'onewindow-backup-1',
    scrypt: { n: 2 ** 17, r: 8, p: 1, salt: salt.toString('base64') },
    nonce: prefix.toString('base64'),
  } as const;
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  yield line;
  const key = await keyFrom(passphrase, header.scrypt);
  const reader = new ByteReader(source);
  for (let number = 0; ; number += 1) {
    const piece = await reader.takeUpTo(pieceSize);
    const last = await reader.isAtEnd();
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, number, last));
    if (number === 0) cipher.setAAD(line);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    if (last) return;
  }
}

/**
 * Decrypts and checks piece by piece.
 * @throws Problem `db.backup.unknownFormat`, `db.backup.passphrase`, `db.backup.damaged`
 */
export async function* decrypt(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  const line = await reader.takeLine(1024);
  const header = parseHeader(line);
  const prefix = Buffer.from(header.nonce, 'base64');
  const key = await keyFrom(passphrase, header.scrypt);
  for (let number = 0; ; number += 1) {
    const sealed = await reader.takeUpTo(pieceSize + tagSize);
    const last = await reader.isAtEnd();
    const piece = open(sealed, key, nonce(prefix, number, last), number === 0 ? line : undefined);
    if (!piece) throw new Problem(number === 0 ? 'db.backup.passphrase' : 'db.backup.damaged', 422);
    if (piece.length > 0) yield piece;
    if (last) return;
  }
}

function parseHeader(line: Buffer): z.infer<typeof Header> {
  try {
    return Header.parse(JSON.parse(line.toString('utf8')));
  } catch {
    throw new Problem('db.backup.unknownFormat', 422);
  }
}

function keyFrom(passphrase: string, { n, r, p, salt }: z.infer<typeof Header>['scrypt']): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r };
  return derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options);
}

function nonce(prefix: Buffer, number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  prefix.copy(bytes, 0, 0, 7);
  bytes.writeUInt32BE(number, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

function open(sealed: Buffer, key: Buffer, iv: Buffer, extra: Buffer | undefined): Buffer | undefined {
  if (sealed.length < tagSize) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagSize });
  if (extra) decipher.setAAD(extra);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagSize));
  const piece = decipher.update(sealed.subarray(0, sealed.length - tagSize));
  try {
    return Buffer.concat([piece, decipher.final()]);
  } catch {
    return undefined;
  }
}
