import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from './encryption.ts';

const mebibyte = 1024 * 1024;
const passphrase = 'seven plain words make a good key';

describe('encryption of backups', () => {
  it.each([0, 1, mebibyte, mebibyte + 1])('gives back %i bytes', async (size) => {
    const clear = randomBytes(size);
    const sealed = await seal(clear);
    expect(await open(sealed)).toEqual(clear);
    // However the bytes are cut on the way.
    expect(await collect(decrypt(inPieces(sealed, 1000), passphrase))).toEqual(clear);
  });

  it('shows nothing of the text', async () => {
    const text = 'the firm and its bank account ';
    expect((await seal(Buffer.from(text.repeat(100)))).includes(text)).toBe(false);
  });

  it('refuses another passphrase and a file of another kind', async () => {
    const sealed = await seal(Buffer.from('secret'));
    await expect(open(sealed, `${passphrase}!`)).rejects.toMatchObject({ code: 'db.backup.passphrase' });
    await expect(open(Buffer.from('PK\u0003\u0004'))).rejects.toMatchObject({
      code: 'db.backup.unknownFormat',
    });
    await expect(open(Buffer.alloc(0))).rejects.toMatchObject({ code: 'db.backup.unknownFormat' });
  });

  it('notices a changed byte, a missing end, a missing piece, swapped pieces and an addition', async () => {
    const sealed = await seal(randomBytes(3 * mebibyte));
    const start = sealed.indexOf(0x0a) + 1;
    const piece = (n: number) =>
      sealed.subarray(start + n * (mebibyte + 16), start + (n + 1) * (mebibyte + 16));
    const changed = Buffer.from(sealed);
    changed[start + 2 * mebibyte] = changed[start + 2 * mebibyte]! ^ 1;
    const header = sealed.subarray(0, start);
    const spoilt = {
      changed,
      missingEnd: sealed.subarray(0, start + 2 * (mebibyte + 16)),
      cutShort: sealed.subarray(0, sealed.length - 5),
      missingPiece: Buffer.concat([header, piece(0), piece(2)]),
      swapped: Buffer.concat([header, piece(0), piece(2), piece(1)]),
      addition: Buffer.concat([sealed, Buffer.from('x')]),
      repeated: Buffer.concat([sealed, piece(2)]),
    };
    for (const [name, bytes] of Object.entries(spoilt)) {
      await expect(open(bytes), name).rejects.toMatchObject({ code: 'db.backup.damaged' });
    }
    const cheaper = Buffer.from(sealed.toString('latin1').replace('"r":8,"p":1', '"p":1,"r":8'), 'latin1');
    await expect(open(cheaper)).rejects.toMatchObject({ code: 'db.backup.passphrase' });
  });
});

function seal(clear: Buffer): Promise<Buffer> {
  return collect(encrypt(inPieces(clear, 300_000), passphrase));
}

function open(sealed: Buffer, key = passphrase): Promise<Buffer> {
  return collect(decrypt(inPieces(sealed, 500_000), key));
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
