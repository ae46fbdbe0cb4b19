import { expect, it } from 'vitest';
import { sha256, sha256Hex } from './sha256.ts';

it('gives the vectors of FIPS 180-4', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('joins parts as bytes', () => {
  expect(sha256('a', Buffer.from('b'), 'c')).toEqual(sha256('abc'));
  expect(sha256('证', '据')).toEqual(sha256(Buffer.from('证据')));
});
