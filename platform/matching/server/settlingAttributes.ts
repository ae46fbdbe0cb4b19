import type { Condition } from '#platform/rules/pure/tree/condition.ts';
import { partsOf, type TreeNode } from '#platform/rules/pure/tree/parts.ts';
import type { Value } from '#platform/rules/pure/tree/value.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';

/**
 * The attributes of which one being none settles a predicate as false; undefined where none means something
 * else (`!=`, `count`, `if` in a value, the state of an attribute). Such a predicate may be asked of the values
 * alone, where none is NULL like unknown, and be corrected afterwards, which costs a sweep far less.
 */
export function settlingAttributes(predicate: Condition): Attribute[] | undefined {
  return isStrict(predicate) ? attributesIn(predicate) : undefined;
}

function attributesIn(node: TreeNode): Attribute[] {
  const own = node.kind === 'attribute' ? [node.attribute] : [];
  return [...new Set([...own, ...partsOf(node).flatMap(attributesIn)])];
}

function isStrict(predicate: Condition): boolean {
  switch (predicate.kind) {
    case 'truth':
      return true;
    case 'compare':
      return predicate.operator !== '!=' && isStrictValue(predicate.left) && isStrictValue(predicate.right);
    case 'contains':
    case 'startsWith':
      return isStrictValue(predicate.text) && isStrictValue(predicate.part);
    default:
      return false;
  }
}

/** Values that are none whenever any part is. */
function isStrictValue(value: Value): boolean {
  switch (value.kind) {
    case 'number':
    case 'text':
    case 'date':
    case 'boolean':
    case 'unknown':
    case 'attribute':
      return true;
    case 'arithmetic':
      return isStrictValue(value.left) && isStrictValue(value.right);
    case 'negative':
      return isStrictValue(value.operand);
    case 'shiftedDate':
      return isStrictValue(value.date);
    case 'min':
    case 'max':
      return value.of.every(isStrictValue);
    case 'element':
    case 'if':
    case 'count':
      return false;
  }
}
