import { partsOf, type TreeNode } from './parts.ts';
import type { Formula, Rule } from './rule.ts';

/** Ids of the attributes a rule, a formula or any part of one asks about, each once, in the order of the text. */
export function attributesOf(subject: Rule | Formula | TreeNode): string[] {
  const ids = new Set<string>();
  collect('kind' in subject ? subject : 'condition' in subject ? subject.condition : subject.value, ids);
  return [...ids];
}

function collect(node: TreeNode, ids: Set<string>): void {
  if (node.kind === 'attribute') ids.add(node.attribute.id);
  for (const part of partsOf(node)) collect(part, ids);
}
