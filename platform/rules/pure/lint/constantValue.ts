import { compileValue } from '../evaluate/compileValue.ts';
import type { FactValue } from '../facts/fact.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Value } from '../tree/value.ts';

/** True when no fact can change the node. */
export function isConstant(node: TreeNode): boolean {
  return node.kind !== 'attribute' && node.kind !== 'element' && partsOf(node).every(isConstant);
}

/** The value of an expression over literals only, such as `10 * 2`; undefined for any other. */
export function constantValue(value: Value): FactValue | undefined {
  return isConstant(value) ? (compileValue(value)({}, []) ?? undefined) : undefined;
}
