import { nodeHash } from './hashes.ts';

/** A complete subtree: the leaves index * 2^level up to (index + 1) * 2^level - 1. */
export interface NodeRef {
  level: number;
  index: number;
}

/** Reads the hashes of complete subtrees, in the order asked. Level 0 is the leaves. */
export type ReadNodes = (refs: NodeRef[]) => Promise<Buffer[]>;

/** Leaves from `start` up to, not including, `end`; `start` is a multiple of every subtree that fits. */
export interface LeafRange {
  start: number;
  end: number;
}

/** The complete subtrees that make up a range, largest first. */
export function subtreesOf({ start, end }: LeafRange): NodeRef[] {
  const refs: NodeRef[] = [];
  let from = start;
  // No shifts: they stop at 32 bits, sizes here go to 2^53.
  while (from < end) {
    let level = 0;
    let width = 1;
    while (from % (width * 2) === 0 && from + width * 2 <= end) {
      width *= 2;
      level++;
    }
    refs.push({ level, index: from / width });
    from += width;
  }
  return refs;
}

/** The hash over adjacent complete subtrees, largest first: they join from the right. */
export function joinSubtrees(hashes: Buffer[]): Buffer {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The hashes of several ranges at the price of one read. */
export async function hashRanges(read: ReadNodes, ranges: LeafRange[]): Promise<Buffer[]> {
  const parts = ranges.map(subtreesOf);
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map((refs) => {
    at += refs.length;
    return joinSubtrees(hashes.slice(at - refs.length, at));
  });
}

/** The largest power of two below n: where RFC 9162 splits a tree of n > 1 leaves. */
export function splitAt(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
