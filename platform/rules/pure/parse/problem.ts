import type { Span } from '../tree/value.ts';

/**
 * One thing wrong with the text of a rule. `rules.problems.<code>.message` says what,
 * `rules.problems.<code>.wayOut` what to write instead. `from` and `to` are offsets in the text;
 * `line` and `column` count from 1.
 */
export interface RuleProblem extends Span {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly line: number;
  readonly column: number;
}

export const problemCodes = [
  'alwaysTrue',
  'argumentCount',
  'badDate',
  'badDuration',
  'chainedComparison',
  'clockFunction',
  'conditionAsValue',
  'constantComparison',
  'contradiction',
  'dateAsText',
  'dateDifference',
  'descendingRange',
  'differentTypes',
  'divisionByZero',
  'durationAlone',
  'emptyRange',
  'emptyRule',
  'expectedAttribute',
  'expectedDate',
  'expectedList',
  'expectedNumber',
  'expectedText',
  'foreignOperator',
  'fullWidth',
  'groupedNumber',
  'listAsValue',
  'missingOperator',
  'mixedIn',
  'moneyUnits',
  'moneyWithNumber',
  'neverTrue',
  'notACondition',
  'notWithoutBrackets',
  'nullComparison',
  'numberForm',
  'numberUnit',
  'orderWithoutMeaning',
  'shadowedName',
  'syntax',
  'tautology',
  'tooDeep',
  'tooLong',
  'unexpectedEnd',
  'unknownFunction',
  'unknownName',
  'unsupported',
  'unusedVariable',
  'wrongResult',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export function ruleProblem(
  text: string,
  code: ProblemCode,
  { from, to }: Span,
  params: Record<string, string | number> = {},
): RuleProblem {
  const before = text.slice(0, from);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { code, params, from, to, line: before.split('\n').length, column: from - lineStart + 1 };
}
