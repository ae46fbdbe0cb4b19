import type { Condition } from '../tree/condition.ts';
import { readCondition } from './readCondition.ts';
import type { Reading } from './reading.ts';
import { childrenOf, type Syntax } from './syntax.ts';

export interface If<Branch> {
  readonly kind: 'if';
  readonly condition: Condition;
  readonly whenTrue: Branch;
  readonly whenFalse: Branch;
  readonly from: number;
  readonly to: number;
}

/** `if … then … else …`, whose branches are conditions or values as the place demands. */
export function readIf<Branch>(
  node: Syntax,
  reading: Reading,
  readBranch: (node: Syntax, reading: Reading) => Branch | undefined,
): If<Branch> | undefined {
  const [, conditionNode, , trueNode, , falseNode] = childrenOf(node);
  if (conditionNode === undefined || trueNode === undefined || falseNode === undefined) return undefined;
  const condition = readCondition(conditionNode, reading);
  const whenTrue = readBranch(trueNode, reading);
  const whenFalse = readBranch(falseNode, reading);
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return undefined;
  return { kind: 'if', condition, whenTrue, whenFalse, from: node.from, to: node.to };
}
