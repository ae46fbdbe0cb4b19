import type { ProblemCode } from '../parse/problem.ts';
import type { Span } from '../tree/value.ts';

export interface Finding {
  readonly code: ProblemCode;
  readonly at: Span;
}
