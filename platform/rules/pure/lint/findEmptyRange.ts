import { compareExact } from '../exact/arithmetic.ts';
import type { FactValue } from '../facts/fact.ts';
import { isExact } from '../facts/presentFact.ts';
import type { TreeNode } from '../tree/parts.ts';
import { constantValue } from './constantValue.ts';
import type { Finding } from './finding.ts';

/** A range that runs downwards (FEEL turns it round in silence, SQL does not) or holds nothing, as `(5..5]`. */
export function findEmptyRange(node: TreeNode): Finding | undefined {
  if (node.kind !== 'rangeTest') return undefined;
  const [low, high] = [constantValue(node.low), constantValue(node.high)];
  if (low === undefined || high === undefined) return undefined;
  const order = compareValues(low, high);
  if (order > 0) return { code: 'descendingRange', at: node };
  return order === 0 && !(node.lowIncluded && node.highIncluded)
    ? { code: 'emptyRange', at: node }
    : undefined;
}

function compareValues(a: FactValue, b: FactValue): number {
  if (isExact(a) && isExact(b)) return compareExact(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}
