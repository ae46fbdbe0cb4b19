import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Finding } from './finding.ts';

/** `some x in list satisfies y = 1` asks nothing about x. */
export function findUnusedVariable(node: TreeNode): Finding | undefined {
  if (node.kind !== 'some' || mentions(node.condition, node.depth)) return undefined;
  return { code: 'unusedVariable', at: node };
}

function mentions(node: TreeNode, depth: number): boolean {
  return (
    (node.kind === 'element' && node.depth === depth) || partsOf(node).some((part) => mentions(part, depth))
  );
}
