import type { TreeNode } from './parts.ts';

/** A copy of a tree whose text stands `by` characters further on. */
export function shiftNode<Node extends TreeNode>(node: Node, by: number): Node {
  const copy = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, shiftPart(part, by)]));
  return { ...copy, from: node.from + by, to: node.to + by } as Node;
}

function shiftPart(part: unknown, by: number): unknown {
  if (Array.isArray(part)) return part.map((item) => shiftPart(item, by));
  const isNode = typeof part === 'object' && part !== null && 'kind' in part && 'from' in part;
  return isNode ? shiftNode(part as TreeNode, by) : part;
}
