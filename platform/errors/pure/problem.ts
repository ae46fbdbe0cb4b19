/** One wrong field: where it is, what is wrong (a message key), and the values the message names. */
export interface FieldProblem {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

/**
 * An expected refusal. `code` is a message key: `errors.<code>.message` says what happened and
 * `errors.<code>.wayOut` what the person can do; both exist in every language (a test checks it).
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: ProblemStatus;
  readonly params: Record<string, string | number>;
  readonly fields: FieldProblem[];

  constructor(
    code: string,
    status: ProblemStatus,
    details: { params?: Record<string, string | number>; fields?: FieldProblem[] } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.params = details.params ?? {};
    this.fields = details.fields ?? [];
  }
}
