import { ownProblem } from './ownProblem.ts';
import { ApiProblem, type ProblemDocument } from './problemDocument.ts';

/**
 * Whatever a call threw, as a problem document: the server's own, or one about the connection.
 * A call that the page itself gave up (AbortError) is not a problem; see `isAborted`.
 */
export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof ApiProblem) return error.problem;
  // `fetch` rejects with a TypeError when no answer came.
  return ownProblem(error instanceof TypeError ? 'network.unreachable' : 'network.unreadable', 0);
}

/** The page went on before the answer came. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
