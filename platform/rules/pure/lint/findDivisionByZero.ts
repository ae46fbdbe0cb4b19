import { isExact } from '../facts/presentFact.ts';
import type { TreeNode } from '../tree/parts.ts';
import { constantValue } from './constantValue.ts';
import type { Finding } from './finding.ts';

export function findDivisionByZero(node: TreeNode): Finding | undefined {
  if (node.kind !== 'arithmetic' || node.operator !== '/') return undefined;
  const divisor = constantValue(node.right);
  return divisor !== undefined && isExact(divisor) && divisor.n === 0n
    ? { code: 'divisionByZero', at: node }
    : undefined;
}
