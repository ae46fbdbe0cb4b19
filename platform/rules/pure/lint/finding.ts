import type { ProblemCode } from '../parse/problem.ts';
import type { Span } from '../tree/value.ts';

export interface Finding {
  readonly code: ProblemCode;
  readonly at: Span;
  /** The part it cannot stand beside. */
  readonly beside?: Span | undefined;
}
