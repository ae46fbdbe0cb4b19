import { hashBytes, nodeHash } from './hashes.ts';
import { hashRanges, type LeafRange, type ReadNodes, splitAt } from './subtrees.ts';

/**
 * The hashes that lead from leaf `index` to the root of the first `size` leaves, lowest first: RFC 9162, 2.1.3.1.
 * @throws RangeError when there is no such leaf
 */
export async function inclusionProof(read: ReadNodes, index: number, size: number): Promise<Buffer[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return hashRanges(read, siblings(index, 0, size));
}

function siblings(index: number, start: number, end: number): LeafRange[] {
  if (end - start === 1) return [];
  const middle = start + splitAt(end - start);
  return index < middle
    ? [...siblings(index, start, middle), { start: middle, end }]
    : [...siblings(index, middle, end), { start, end: middle }];
}

/** Whether `leaf` stands at `index` in the tree with this size and root: RFC 9162, 2.1.3.2. */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: Buffer[],
  root: Buffer,
): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size))
    return false;
  // A tree of one leaf has no node to hash: without this, nothing would prove nothing.
  if (leaf.length !== hashBytes) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // A left-most node of an incomplete level has no sibling there: climb to where it has one.
      while (node % 2 === 0 && node !== 0) {
        node = node / 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}
