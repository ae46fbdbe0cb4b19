import { type RuleProblem, ruleProblem } from '../parse/problem.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Span } from '../tree/value.ts';
import { findConstantComparison } from './findConstantComparison.ts';
import { findDivisionByZero } from './findDivisionByZero.ts';
import { findEmptyRange } from './findEmptyRange.ts';
import { findImpossible } from './findImpossible.ts';
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
  const findings: Finding[] = [];
  const visit = (node: TreeNode): void => {
    findings.push(...checks.flatMap((check) => check(node) ?? []));
    for (const part of partsOf(node)) visit(part);
  };
  visit(root);
  // What is wrong by itself would be said twice.
  const found = findings.length > 0 ? findings : findImpossible(root);
  return found.map(({ code, at, beside }) => {
    const source = ({ from, to }: Span) => text.slice(from, to);
    return ruleProblem(text, code, at, { found: source(at), ...(beside && { beside: source(beside) }) });
  });
}
