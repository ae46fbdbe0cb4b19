import { ownProblem } from './ownProblem.ts';
import { ApiProblem, isProblemDocument } from './problemDocument.ts';

/** What `fetch` is to a call; only tests give another. */
export type Send = (request: Request) => Promise<Response>;

export interface Call {
  /** Module and operation: `['catalogue', 'search']`. */
  path: readonly string[];
  input: unknown;
  headers: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/**
 * One call of the protocol under /rpc: `{ json: input }` there, `{ json: output }` back, or the problem as the
 * `data` of an error. Contracts carry JSON only, so an answer with more than JSON in it is none of ours.
 * @throws ApiProblem; what `fetch` throws goes through
 */
export async function callOperation(send: Send, { path, input, headers, signal }: Call): Promise<unknown> {
  const url = new URL(`/rpc/${path.map(encodeURIComponent).join('/')}`, window.location.origin);
  const response = await send(
    new Request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ json: input }),
      redirect: 'manual',
      signal: signal ?? null,
    }),
  );
  const answer: unknown = await response.json().catch(notJson);
  if (response.ok && isAnswer(answer)) return answer.json;
  const problem = (answer as { json?: { data?: unknown } } | undefined)?.json?.data;
  throw new ApiProblem(
    isProblemDocument(problem) ? problem : ownProblem('network.unreadable', response.status),
  );
}

/** A page of some proxy in between is no answer; a connection that breaks off is a failure of its own. */
function notJson(error: unknown): undefined {
  if (!(error instanceof SyntaxError)) throw error;
}

function isAnswer(answer: unknown): answer is { json?: unknown } {
  if (typeof answer !== 'object' || answer === null) return false;
  const { meta } = answer as { meta?: unknown[] };
  return meta === undefined || meta.length === 0;
}
