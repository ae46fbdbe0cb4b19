import { emptyRoot, nodeHash } from './hashes.ts';
import { joinSubtrees, type NodeRef, type ReadNodes, subtreesOf } from './subtrees.ts';

/** A complete subtree and its hash. */
export interface TreeNode extends NodeRef {
  hash: Buffer;
}

/** A tree of which only the right edge is kept: enough to append and to know the root. */
export interface GrowingTree {
  size: number;
  /** The complete subtrees of the whole tree, largest first. */
  edge: TreeNode[];
}

export function emptyTree(): GrowingTree {
  return { size: 0, edge: [] };
}

/** The tree of the first `size` leaves; reads at most 53 nodes. */
export async function openTree(read: ReadNodes, size: number): Promise<GrowingTree> {
  const refs = subtreesOf({ start: 0, end: size });
  const hashes = await read(refs);
  return { size, edge: refs.map((ref, i) => ({ ...ref, hash: hashes[i]! })) };
}

/** Appends one leaf hash in place. @returns the subtrees that it completed, lowest first (none for an even index). */
export function appendLeaf(tree: GrowingTree, hash: Buffer): TreeNode[] {
  const completed: TreeNode[] = [];
  let node: TreeNode = { level: 0, index: tree.size, hash };
  while (tree.edge.at(-1)?.level === node.level) {
    const left = tree.edge.pop()!;
    node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) };
    completed.push(node);
  }
  tree.edge.push(node);
  tree.size++;
  return completed;
}

/** The Merkle tree hash of RFC 9162, 2.1.1. */
export function treeRoot(tree: GrowingTree): Buffer {
  return tree.size === 0 ? emptyRoot : joinSubtrees(tree.edge.map((node) => node.hash));
}
