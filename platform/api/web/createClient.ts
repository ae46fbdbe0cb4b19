import { type ClientContext, createORPCClient } from '@orpc/client';
import { RPCLink, type RPCLinkOptions } from '@orpc/client/fetch';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type CallContext, callHeaders } from './callHeaders.ts';
import { noteAnswer } from './lastAnswer.ts';
import { ApiProblem } from './problemDocument.ts';
import { isAborted, problemOf } from './problemOf.ts';
import { askToSignIn } from './signInNeeded.ts';

const UNAUTHORIZED = 401;

/**
 * A typed client of one module: `createClient<typeof contract>('credit')` with the contract imported as a type,
 * so that neither schemas nor zod reach the browser. Calls reject with `ApiProblem`, or with AbortError.
 * A 401 opens the sign-in dialog and repeats the call afterwards; the page keeps what was typed.
 * @param namespace the module's name under `/rpc`
 */
export function createClient<C extends AnyContractRouter>(
  namespace: string,
): ContractRouterClient<C, CallContext> {
  link ??= openLink();
  return createORPCClient(link, { path: [namespace] });
}

let link: RPCLink<CallContext> | undefined;

/** @param fetch only tests give another */
export function openLink(fetch?: RPCLinkOptions<CallContext>['fetch']): RPCLink<CallContext> {
  return new RPCLink<CallContext>({
    url: () => new URL('/rpc', window.location.origin),
    headers: ({ context }) => callHeaders(context),
    fetch,
    interceptors: [(options) => callOrSignIn(options)],
  });
}

interface Interceptable {
  context: ClientContext;
  next: (options?: never) => Promise<unknown>;
}

async function callOrSignIn(options: Interceptable): Promise<unknown> {
  // One key for the call and its repetition. Reads carry one too: the page does not know which calls write.
  options.context['key'] ??= newId();
  try {
    const answer = await options.next();
    noteAnswer();
    return answer;
  } catch (error) {
    if (isAborted(error)) throw error;
    const problem = problemOf(error);
    if (problem.status === UNAUTHORIZED && (await askToSignIn(problem))) return callOrSignIn(options);
    throw new ApiProblem(problem, error);
  }
}
