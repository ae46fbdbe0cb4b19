import type { Span } from '../tree/value.ts';
import type { Attribute } from '../vocabulary/attribute.ts';
import type { VocabularyIndex } from '../vocabulary/indexVocabulary.ts';
import type { MarkedName } from './markNames.ts';
import { type ProblemCode, type RuleProblem, ruleProblem } from './problem.ts';

/** What is at hand while the grammar's tree is turned into ours. Readers return undefined after reporting. */
export interface Reading {
  readonly text: string;
  readonly index: VocabularyIndex;
  readonly names: ReadonlyMap<number, MarkedName>;
  readonly problems: RuleProblem[];
  /** The variables of the enclosing `some … in …`, outermost first. */
  readonly elements: readonly { readonly name: string; readonly list: Attribute }[];
  readonly depth: number;
}

const deepest = 100;

export function report(
  reading: Reading,
  code: ProblemCode,
  at: Span,
  params?: Record<string, string | number>,
): undefined {
  reading.problems.push(ruleProblem(reading.text, code, at, params));
}

export function sourceOf(reading: Reading, { from, to }: Span): string {
  return reading.text.slice(from, to);
}

/** One level down, or undefined (reported once) where nesting would endanger the stack. */
export function deeper(reading: Reading, at: Span): Reading | undefined {
  if (reading.depth < deepest) return { ...reading, depth: reading.depth + 1 };
  if (reading.problems.some((problem) => problem.code === 'tooDeep')) return undefined;
  return report(reading, 'tooDeep', at, { deepest });
}
