import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyProof, verifyConsistency } from './consistencyProof.ts';
import { appendLeaf, emptyTree, openTree, treeRoot } from './growingTree.ts';
import { emptyRoot, leafHash, nodeHash } from './hashes.ts';
import { inclusionProof, verifyInclusion } from './inclusionProof.ts';
import type { NodeRef, ReadNodes } from './subtrees.ts';

// The entries and roots that certificate transparency implementations test with.
const ctEntries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ctRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

interface Kept {
  read: ReadNodes;
  leaves: Buffer[];
  /** Roots by size, from 0. */
  roots: Buffer[];
  reads: NodeRef[][];
}

function grow(entries: Uint8Array[]): Kept {
  const nodes = new Map<string, Buffer>();
  const tree = emptyTree();
  const kept: Kept = { read, leaves: [], roots: [treeRoot(tree)], reads: [] };
  for (const entry of entries) {
    const hash = leafHash(entry);
    nodes.set(`0/${tree.size}`, hash);
    for (const node of appendLeaf(tree, hash)) nodes.set(`${node.level}/${node.index}`, node.hash);
    kept.leaves.push(hash);
    kept.roots.push(treeRoot(tree));
  }
  async function read(refs: NodeRef[]) {
    kept.reads.push(refs);
    return refs.map(({ level, index }) => {
      const hash = nodes.get(`${level}/${index}`);
      if (!hash) throw new Error(`no node ${level}/${index}`);
      return hash;
    });
  }
  return kept;
}

/** MTH(D[n]) word for word from RFC 9162, 2.1.1. */
function definedRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot;
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

const upTo = 200;
const tree200 = grow(Array.from({ length: upTo }, (_, i) => Buffer.from(`entry ${i}`)));
const size = fc.integer({ min: 1, max: upTo });
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('the Merkle tree', () => {
  it('has the roots of certificate transparency', () => {
    const { roots } = grow(ctEntries.map((entry) => Buffer.from(entry, 'hex')));
    expect(roots.map((root) => root.toString('hex'))).toEqual(ctRoots);
  });

  it('gives the proofs of certificate transparency', async () => {
    const { read } = grow(ctEntries.map((entry) => Buffer.from(entry, 'hex')));
    const hex = (proof: Buffer[]) => proof.map((hash) => hash.toString('hex'));
    expect(hex(await inclusionProof(read, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(await inclusionProof(read, 2, 3))).toEqual([
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    ]);
    expect(hex(await consistencyProof(read, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(await consistencyProof(read, 2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });

  it(`has the root that the definition gives, for every size up to ${upTo}`, () => {
    for (let n = 0; n <= upTo; n++) expect(tree200.roots[n]).toEqual(definedRoot(tree200.leaves.slice(0, n)));
  });

  it('goes on from what was stored as if it had never stopped', async () => {
    await fc.assert(
      fc.asyncProperty(size, async (n) => {
        const again = await openTree(tree200.read, n);
        expect(treeRoot(again)).toEqual(tree200.roots[n]);
        for (const leaf of tree200.leaves.slice(n)) appendLeaf(again, leaf);
        expect(treeRoot(again)).toEqual(tree200.roots[upTo]);
      }),
    );
  });
});

describe('inclusion', () => {
  it(`is proved for every leaf of every size up to ${upTo}`, async () => {
    for (let n = 1; n <= upTo; n++) {
      for (let index = 0; index < n; index++) {
        const proof = await inclusionProof(tree200.read, index, n);
        expect(verifyInclusion(tree200.leaves[index]!, index, n, proof, tree200.roots[n]!)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(n)));
      }
    }
  });

  it('is not proved with another leaf, place, size, root or proof', async () => {
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.nat(upTo - 1),
        size,
        fc.nat(upTo - 1),
        bytes32,
        async (n, at, n2, at2, other) => {
          const index = at % n;
          const proof = await inclusionProof(tree200.read, index, n);
          const leaf = tree200.leaves[index]!;
          const root = tree200.roots[n]!;
          expect(verifyInclusion(other, index, n, proof, root)).toBe(false);
          expect(verifyInclusion(leaf, index, n, proof, other)).toBe(false);
          expect(verifyInclusion(leaf, index, n, [...proof, other], root)).toBe(false);
          if (at2 !== index) expect(verifyInclusion(leaf, at2, n, proof, root)).toBe(false);
          if (n2 !== n) expect(verifyInclusion(leaf, index, n, proof, tree200.roots[n2]!)).toBe(false);
          for (let i = 0; i < proof.length; i++) {
            expect(verifyInclusion(leaf, index, n, proof.with(i, other), root)).toBe(false);
          }
          if (proof.length > 0) expect(verifyInclusion(leaf, index, n, proof.slice(1), root)).toBe(false);
        },
      ),
    );
  });

  it('costs one read of few nodes', async () => {
    tree200.reads.length = 0;
    await inclusionProof(tree200.read, 77, 200);
    expect(tree200.reads).toHaveLength(1);
    expect(tree200.reads[0]!.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(200)));
  });

  it('has no proof for a leaf beyond the tree', async () => {
    await expect(inclusionProof(tree200.read, 5, 5)).rejects.toThrow(RangeError);
    expect(verifyInclusion(tree200.leaves[5]!, 5, 5, [], tree200.roots[5]!)).toBe(false);
    expect(verifyInclusion(tree200.leaves[0]!, -1, 1, [], tree200.roots[1]!)).toBe(false);
    expect(verifyInclusion(Buffer.alloc(0), 0, 1, [], Buffer.alloc(0))).toBe(false);
    expect(verifyInclusion(tree200.leaves[0]!, 0.5, 1, [], tree200.roots[1]!)).toBe(false);
  });
});

describe('consistency', () => {
  it(`is proved between any two sizes up to ${upTo}`, async () => {
    for (let newer = 1; newer <= upTo; newer++) {
      for (let older = 1; older <= newer; older++) {
        const proof = await consistencyProof(tree200.read, older, newer);
        const [olderRoot, newerRoot] = [tree200.roots[older]!, tree200.roots[newer]!];
        expect(verifyConsistency(older, olderRoot, newer, newerRoot, proof)).toBe(true);
      }
    }
  });

  it('is not proved with another root, size or proof', async () => {
    await fc.assert(
      fc.asyncProperty(size, size, bytes32, async (a, b, other) => {
        const [older, newer] = a < b ? [a, b] : [b, a];
        const proof = await consistencyProof(tree200.read, older, newer);
        const [olderRoot, newerRoot] = [tree200.roots[older]!, tree200.roots[newer]!];
        expect(verifyConsistency(older, other, newer, newerRoot, proof)).toBe(false);
        expect(verifyConsistency(older, olderRoot, newer, other, proof)).toBe(false);
        expect(verifyConsistency(older, olderRoot, newer, newerRoot, [...proof, other])).toBe(false);
        for (let i = 0; i < proof.length; i++) {
          expect(verifyConsistency(older, olderRoot, newer, newerRoot, proof.with(i, other))).toBe(false);
        }
        if (proof.length > 0) {
          expect(verifyConsistency(older, olderRoot, newer, newerRoot, proof.slice(1))).toBe(false);
          expect(verifyConsistency(newer, newerRoot, older, olderRoot, proof)).toBe(false);
        }
      }),
    );
  });

  it('has no proof from an empty tree, or backwards', async () => {
    await expect(consistencyProof(tree200.read, 0, 5)).rejects.toThrow(RangeError);
    await expect(consistencyProof(tree200.read, 6, 5)).rejects.toThrow(RangeError);
    expect(verifyConsistency(0, emptyRoot, 5, tree200.roots[5]!, [])).toBe(false);
  });
});
