import { nodeHash } from './hashes.ts';
import { hashRanges, type LeafRange, type ReadNodes, splitAt } from './subtrees.ts';

/**
 * The hashes that show the tree of `older` leaves to be the beginning of the tree of `newer`: RFC 9162, 2.1.4.1.
 * Empty when the sizes are equal.
 * @throws RangeError unless 0 < older <= newer
 */
export async function consistencyProof(read: ReadNodes, older: number, newer: number): Promise<Buffer[]> {
  if (!(older > 0 && older <= newer)) throw new RangeError(`no proof from size ${older} to ${newer}`);
  return older === newer ? [] : hashRanges(read, proofRanges(older, 0, newer, true));
}

/** `whole`: the older tree is exactly this part, so the verifier knows its hash already. */
function proofRanges(older: number, start: number, end: number, whole: boolean): LeafRange[] {
  if (older === end) return whole ? [] : [{ start, end }];
  const middle = start + splitAt(end - start);
  return older <= middle
    ? [...proofRanges(older, start, middle, whole), { start: middle, end }]
    : [...proofRanges(older, middle, end, false), { start, end: middle }];
}

/** Whether the tree (older, olderRoot) is the beginning of (newer, newerRoot): RFC 9162, 2.1.4.2. */
export function verifyConsistency(
  older: number,
  olderRoot: Buffer,
  newer: number,
  newerRoot: Buffer,
  proof: Buffer[],
): boolean {
  if (!(Number.isSafeInteger(older) && Number.isSafeInteger(newer) && older > 0 && older <= newer))
    return false;
  if (older === newer) return proof.length === 0 && olderRoot.equals(newerRoot);
  // An older tree that is one complete subtree is the first node of its own proof.
  const path = isPowerOfTwo(older) ? [olderRoot, ...proof] : proof;
  if (proof.length === 0 || path.length === 0) return false;

  let node = older - 1;
  let last = newer - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  let olderHash = path[0]!;
  let newerHash = path[0]!;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      olderHash = nodeHash(sibling, olderHash);
      newerHash = nodeHash(sibling, newerHash);
      while (node % 2 === 0 && node !== 0) {
        node = node / 2;
        last = Math.floor(last / 2);
      }
    } else {
      newerHash = nodeHash(newerHash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && olderHash.equals(olderRoot) && newerHash.equals(newerRoot);
}

function isPowerOfTwo(n: number): boolean {
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}
