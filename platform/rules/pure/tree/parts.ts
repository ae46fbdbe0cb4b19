import type { Condition, Test } from './condition.ts';
import type { Value } from './value.ts';

export type TreeNode = Condition | Value | Test;

/** The nodes directly under a node, in the order of the text. */
export function partsOf(node: TreeNode): readonly TreeNode[] {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'date':
    case 'boolean':
    case 'attribute':
    case 'element':
    case 'unknown':
    case 'constant':
      return [];
    case 'and':
    case 'or':
      return node.parts;
    case 'not':
      return [node.part];
    case 'truth':
    case 'isKnown':
    case 'hasValue':
      return [node.attribute];
    case 'compare':
    case 'arithmetic':
      return [node.left, node.right];
    case 'in':
      return [node.subject, ...node.tests];
    case 'compareTest':
      return [node.value];
    case 'rangeTest':
      return [node.low, node.high];
    case 'contains':
    case 'startsWith':
      return [node.text, node.part];
    case 'listContains':
      return [node.list, node.element];
    case 'some':
      return [node.list, node.condition];
    case 'if':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'negative':
      return [node.operand];
    case 'min':
    case 'max':
      return node.of;
    case 'count':
      return [node.list];
    case 'shiftedDate':
      return [node.date];
  }
}
