import i18next from 'i18next';
import type { ProblemDocument } from './problemDocument.ts';

/** Where a problem is the browser's own to tell, its code; texts are `errors.<code>` of platform/ui. */
type OwnCode = 'network.unreachable' | 'network.unreadable' | 'session.ended';

/** A problem that no answer told: with the connection, or the session; in the same shape as those of the server. */
export function ownProblem(code: OwnCode, status: number): ProblemDocument {
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
