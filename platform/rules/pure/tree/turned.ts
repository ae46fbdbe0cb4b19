import type { CompareOperator } from './condition.ts';

/** The operator that says the same with the sides exchanged. */
export const turned: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
