import type { TreeNode } from '../tree/parts.ts';
import { isConstant } from './constantValue.ts';
import type { Finding } from './finding.ts';

/** `1 < 2`: nobody's facts can change it. A bare `true` or `false` is allowed, because it says so openly. */
export function findConstantComparison(node: TreeNode): Finding | undefined {
  const compares = node.kind === 'compare' || node.kind === 'contains' || node.kind === 'startsWith';
  return compares && isConstant(node) ? { code: 'constantComparison', at: node } : undefined;
}
