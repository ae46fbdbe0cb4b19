import type { IncomingMessage, ServerResponse } from 'node:http';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { type AnyProcedure, ORPCError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { OperationMeta } from '#platform/api/pure/operation.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import { type ProblemDocument, presentProblem } from '#platform/api/server/presentProblem.ts';
import { refuseStranger } from '#platform/api/server/refuseStranger.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { router } from '../router.ts';

/** `decoded` tells a body that could not be read from an operation that failed. */
type ApiContext = RequestContext & { decoded?: boolean };
type CallOptions = Options & { procedure: AnyProcedure };
type Options = { context: ApiContext; next: () => Promise<unknown> };

/** Forms are small; files go their own way. */
const MOST_BODY_BYTES = 1_000_000;

/**
 * Runs once the body has been read and before it is judged: a stranger hears that they may not, whatever they
 * sent, and learns nothing of what the operation takes.
 */
async function refuseBeforeJudging({ context, next, procedure }: CallOptions) {
  context.decoded = true;
  refuseStranger(procedure['~orpc'].meta as OperationMeta, context.actor);
  return next();
}

/** Every failure leaves as a problem document in the caller's language; what was not expected is logged here. */
async function speakProblems({ context, next }: Options) {
  try {
    return await next();
  } catch (thrown) {
    const unreadable = !context.decoded && !(thrown instanceof ORPCError);
    const error = unreadable ? new Problem('request.malformed', 400) : thrown;
    const problem = presentProblem(error, context.language, context.services);
    throw new ORPCError(problem.code, {
      status: problem.status,
      message: problem.title,
      data: problem,
      cause: error,
    });
  }
}

/**
 * The one router behind two protocols: REST with OpenAPI under /api for everybody, and the typed client's
 * under /rpc for our own pages, which then need neither contracts nor zod in the browser.
 */
export function apiHandlers() {
  const rest = new OpenAPIHandler<ApiContext>(router, {
    ...ownOptions(),
    customErrorResponseBodyEncoder: (error) => error.data as ProblemDocument,
  });
  const rpc = new RPCHandler<ApiContext>(router, ownOptions());
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
  ): Promise<boolean> => {
    const path = request.url ?? '';
    if (path.startsWith('/rpc/'))
      return (await rpc.handle(request, response, { prefix: '/rpc', context })).matched;
    if (!path.startsWith('/api/')) return false;
    sayProblemJson(response);
    return (await rest.handle(request, response, { prefix: '/api', context })).matched;
  };
}

/** New lists for each handler: its plugins put their own interceptors into the lists they are given. */
function ownOptions() {
  return {
    interceptors: [speakProblems] as never[],
    clientInterceptors: [refuseBeforeJudging] as never[],
    plugins: [new BodyLimitPlugin<ApiContext>({ maxBodySize: MOST_BODY_BYTES })],
  };
}

/** RFC 9457 asks for its own media type; the library always writes application/json. */
function sayProblemJson(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, headers?: object) => ServerResponse;
  response.writeHead = ((status: number, headers: Record<string, string> = {}) => {
    if (status >= 400 && headers['content-type'] === 'application/json') {
      headers['content-type'] = 'application/problem+json';
    }
    return writeHead(status, headers);
  }) as typeof response.writeHead;
}
