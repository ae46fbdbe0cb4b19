import type { RuleProblem } from '../parse/problem.ts';

/**
 * What is wrong with a decision table: `rules.tables.<code>.message` and `.wayOut` say it. Rows count from 1.
 * `cell`: a test or an output that is no rule or formula; `problem` says why, with its place inside the cell.
 */
export interface TableProblem {
  readonly code: TableProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly problem?: RuleProblem;
}

export const tableProblemCodes = ['cell', 'cells', 'gap', 'output', 'overlap', 'unreachable'] as const;

export type TableProblemCode = (typeof tableProblemCodes)[number];
