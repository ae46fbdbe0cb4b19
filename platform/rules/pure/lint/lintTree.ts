import { type RuleProblem, ruleProblem } from '../parse/problem.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import { findConstantComparison } from './findConstantComparison.ts';
import { findDivisionByZero } from './findDivisionByZero.ts';
import { findEmptyRange } from './findEmptyRange.ts';
import type { Finding } from './finding.ts';
import { findUnusedVariable } from './findUnusedVariable.ts';

const checks: readonly ((node: TreeNode) => Finding | undefined)[] = [
  findConstantComparison,
  findDivisionByZero,
  findEmptyRange,
  findUnusedVariable,
];

/** What is well formed and well typed but cannot be meant. */
export function lintTree(text: string, root: TreeNode): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const visit = (node: TreeNode): void => {
    for (const check of checks) {
      const finding = check(node);
      if (finding === undefined) continue;
      const source = text.slice(finding.at.from, finding.at.to);
      problems.push(ruleProblem(text, finding.code, finding.at, { found: source }));
    }
    for (const part of partsOf(node)) visit(part);
  };
  visit(root);
  return problems;
}
