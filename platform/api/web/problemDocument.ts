/** What a refusal looks like to a page (RFC 9457, in the language of the page). The server's twin is presentProblem. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  wayOut: string;
  fields: { path: string; code: string; message: string }[];
}

/** A call that did not succeed, with what the page should say about it. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument, cause?: unknown) {
    super(problem.code, { cause });
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** Whether a value has the shape of a problem document. */
export function isProblemDocument(value: unknown): value is ProblemDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { code, status, title, wayOut, fields } = value as Partial<ProblemDocument>;
  return (
    typeof code === 'string' &&
    typeof status === 'number' &&
    typeof title === 'string' &&
    typeof wayOut === 'string' &&
    Array.isArray(fields)
  );
}
