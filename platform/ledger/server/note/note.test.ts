import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { sha256 } from '#platform/crypto/server/sha256.ts';
import { type LogSigner, logPublicKeys, openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { openNote, signNote } from './note.ts';
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifierKey.ts';

// The keys and the note in the documentation of Go's checksum database, golang.org/x/mod/sumdb/note.
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const enoch = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const peterSeed = 'YEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

describe('a signed note', () => {
  const keys = [parseVerifierKey(peter)];

  it('is the one that Go signs with the same key', () => {
    const seed = Buffer.from(`A${peterSeed}`, 'base64').subarray(1);
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(signNote(text, 'PeterNeumann', key)).toBe(`${text}\n${peterLine}`);
    expect(formatVerifierKey(verifierKey('PeterNeumann', createPublicKey(key)))).toBe(peter);
  });

  it('opens with the key, whoever else signed it', () => {
    expect(openNote(`${text}\n${peterLine}`, keys)).toMatchObject({ text });
    expect(openNote(`${text}\n${enochLine}${peterLine}`, keys)).toMatchObject({ text });
    expect(openNote(`${text}\n${peterLine}${enochLine}`, [parseVerifierKey(enoch)])).toMatchObject({ text });
  });

  it('is not believed from an unknown key, changed, or with one false signature', () => {
    expect(openNote(`${text}\n${enochLine}`, keys)).toEqual({ problem: 'unknownKey' });
    expect(openNote(`${text.replace('know', 'knew')}\n${peterLine}`, keys)).toEqual({
      problem: 'badSignature',
    });
    const spoilt = enochLine.replace('RvMc', 'RvMd');
    const both = [...keys, parseVerifierKey(enoch)];
    expect(openNote(`${text}\n${peterLine}${spoilt}`, both)).toEqual({ problem: 'badSignature' });
  });

  it.each([
    ['nothing', ''],
    ['no signature', text],
    ['no blank line', `${text}${peterLine}`],
    ['no last newline', `${text}\n${peterLine.slice(0, -1)}`],
    ['a control character', `${text}\u0007\n\n${peterLine}`],
    ['a carriage return', `${text}\n${peterLine}`.replaceAll('\n', '\r\n')],
    ['a hyphen for the dash', `${text}\n${peterLine.replace('—', '-')}`],
    ['another spelling of the base64', `${text}\n${peterLine.replace('wJnAM=', 'wJnAN=')}`],
  ])('is malformed with %s', (_, note) => {
    expect(openNote(note, keys)).toEqual({ problem: 'malformed' });
  });
});

describe('a verifier key', () => {
  it('is refused when its id, its length or its kind is wrong', () => {
    for (const bad of [
      'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      'Peter Neumann',
    ]) {
      expect(() => parseVerifierKey(bad)).toThrow(TypeError);
    }
  });

  it('has a name without spaces and plus', () => {
    const key = parseVerifierKey(peter).publicKey;
    for (const name of ['', 'a b', 'a+b', 'a\u3000b', 'a\nb']) {
      expect(() => verifierKey(name, key)).toThrow(TypeError);
    }
  });
});

describe('a checkpoint', () => {
  const signer: LogSigner = { origin: 'onewindow.test/ledger', privateKey: createPrivateKey(makeEd25519()) };
  const retired = createPrivateKey(makeEd25519());
  const keys = logPublicKeys(
    {
      privateKey: signer.privateKey,
      publicKeys: [signer.privateKey, retired].map((key) => createPublicKey(key)),
    },
    signer.origin,
  ).map(parseVerifierKey);
  const head = {
    size: 20852163,
    root: sha256('x'),
    at: new Date('2026-11-22T05:00:00.123Z'),
    previous: 20852000,
  };

  it('begins with origin, size and root, as every client of transparency logs reads it', () => {
    const note = signCheckpoint(head, signer);
    expect(note.split('\n').slice(0, 3)).toEqual([
      'onewindow.test/ledger',
      '20852163',
      sha256('x').toString('base64'),
    ]);
    expect(openCheckpoint(note, keys)).toEqual({ head: { origin: signer.origin, ...head } });
  });

  it('stays valid under a retired key', () => {
    const note = signCheckpoint(head, { ...signer, privateKey: retired });
    expect(openCheckpoint(note, keys)).toMatchObject({ head });
    expect(openCheckpoint(note, keys.slice(0, 1))).toEqual({ problem: 'unknownKey' });
  });

  it('is not believed for another log, even with a known key', () => {
    const foreign = signNote(
      signCheckpoint(head, signer).split('\n\n')[0]!.replace('onewindow', 'other').concat('\n'),
      signer.origin,
      signer.privateKey,
    );
    expect(openCheckpoint(foreign, keys)).toEqual({ problem: 'unknownKey' });
  });

  it('is malformed with a leading zero, a short root or a time that is none', () => {
    const good = signCheckpoint(head, signer).split('\n\n')[0]!.concat('\n');
    for (const [from, to] of [
      ['20852163', '020852163'],
      [sha256('x').toString('base64'), Buffer.alloc(31).toString('base64')],
      ['2026-11-22T05:00:00.123Z', 'yesterday'],
      ['previous 20852000', 'previous -1'],
    ] as const) {
      const note = signNote(good.replace(from, to), signer.origin, signer.privateKey);
      expect(openCheckpoint(note, keys)).toEqual({ problem: 'malformed' });
    }
  });
});
