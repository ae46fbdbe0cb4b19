import { sha256 } from '#platform/crypto/server/sha256.ts';

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

export const hashBytes = 32;

/** SHA-256(0x00 || entry): RFC 9162, 2.1.1. The prefixes keep a leaf from passing for a node. */
export function leafHash(entry: Uint8Array): Buffer {
  return sha256(leafPrefix, entry);
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(nodePrefix, left, right);
}

/** Root of a tree without leaves: the hash of nothing. */
export const emptyRoot = sha256('');
