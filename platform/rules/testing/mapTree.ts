import type { TreeNode } from '#platform/rules/pure/tree/parts.ts';

/** A copy of a tree in which `change` has had its say on every node, innermost first. */
export function mapTree<Node extends TreeNode>(node: Node, change: (node: TreeNode) => TreeNode): Node {
  const copy = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, mapPart(part, change)]));
  return change(copy as unknown as TreeNode) as Node;
}

function mapPart(part: unknown, change: (node: TreeNode) => TreeNode): unknown {
  if (Array.isArray(part)) return part.map((item) => mapPart(item, change));
  const isNode = typeof part === 'object' && part !== null && 'kind' in part;
  return isNode ? mapTree(part as TreeNode, change) : part;
}
