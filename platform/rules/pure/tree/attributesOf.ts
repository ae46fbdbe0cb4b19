import type { Attribute } from '../vocabulary/attribute.ts';
import { partsOf, type TreeNode } from './parts.ts';
import type { Formula, Rule } from './rule.ts';

/** Ids of the attributes a rule, a formula or any part of one asks about, each once, in the order of the text. */
export function attributesOf(subject: Rule | Formula | TreeNode): string[] {
  return attributesUsed(subject).map(({ id }) => id);
}

/** The attributes themselves. */
export function attributesUsed(subject: Rule | Formula | TreeNode): Attribute[] {
  const found = new Map<string, Attribute>();
  collect('kind' in subject ? subject : 'condition' in subject ? subject.condition : subject.value, found);
  return [...found.values()];
}

function collect(node: TreeNode, found: Map<string, Attribute>): void {
  if (node.kind === 'attribute') found.set(node.attribute.id, node.attribute);
  for (const part of partsOf(node)) collect(part, found);
}
