import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import { ApiProblem, isProblemDocument, type ProblemDocument } from './problemDocument.ts';

/** Where a problem is the browser's own to tell, its code; texts are `errors.<code>` of platform/ui. */
type OwnCode = 'network.unreachable' | 'network.unreadable';

/**
 * Whatever a call threw, as a problem document: the server's own, or one about the connection.
 * A call that the page itself gave up (AbortError) is not a problem; see `isAborted`.
 */
export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof ApiProblem) return error.problem;
  if (error instanceof ORPCError) {
    return isProblemDocument(error.data) ? error.data : ownProblem('network.unreadable', error.status);
  }
  // `fetch` rejects with a TypeError when no answer came.
  return ownProblem(error instanceof TypeError ? 'network.unreachable' : 'network.unreadable', 0);
}

/** The page went on before the answer came. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function ownProblem(code: OwnCode, status: number): ProblemDocument {
  const title = i18next.t(`errors.${code}.message`);
  return {
    type: `urn:onewindow:problem:${code}`,
    title,
    status,
    code,
    detail: title,
    wayOut: i18next.t(`errors.${code}.wayOut`),
    fields: [],
  };
}
