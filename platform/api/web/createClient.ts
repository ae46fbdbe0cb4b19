import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type CallContext, callHeaders } from './callHeaders.ts';
import { callOperation, type Send } from './callOperation.ts';
import { noteAnswer } from './lastAnswer.ts';
import { ApiProblem } from './problemDocument.ts';
import { isAborted, problemOf } from './problemOf.ts';
import { askToSignIn } from './signInNeeded.ts';

const UNAUTHORIZED = 401;

interface CallOptions {
  context?: CallContext;
  signal?: AbortSignal;
}

/**
 * A typed client of one module: `createClient<typeof contract>('credit')` with the contract imported as a type,
 * so that neither schemas nor zod reach the browser. Calls reject with `ApiProblem`, or with AbortError.
 * A 401 opens the sign-in dialog and repeats the call afterwards; the page keeps what was typed.
 * @param namespace the module's name under `/rpc`
 * @param send only tests give another than `fetch`
 */
export function createClient<C extends AnyContractRouter>(
  namespace: string,
  send: Send = (request) => fetch(request),
): ContractRouterClient<C, CallContext> {
  return clientAt([namespace], send) as ContractRouterClient<C, CallContext>;
}

/** A function that calls, whose every property is the operation of that name below it. */
function clientAt(path: readonly string[], send: Send): unknown {
  const call = (input: unknown, { context = {}, signal }: CallOptions = {}) =>
    // One key for the call and its repetition. Reads carry one too: the page does not know which calls write.
    callOrSignIn(path, send, input, { context: { key: newId(), ...context }, signal });
  return new Proxy(call, {
    // A client is no promise, whoever awaits it.
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? clientAt([...path, name], send) : undefined,
  });
}

async function callOrSignIn(
  path: readonly string[],
  send: Send,
  input: unknown,
  options: { context: CallContext; signal: AbortSignal | undefined },
): Promise<unknown> {
  const { context, signal } = options;
  try {
    const answer = await callOperation(send, { path, input, headers: callHeaders(context), signal });
    noteAnswer();
    return answer;
  } catch (error) {
    if (isAborted(error)) throw error;
    const problem = problemOf(error);
    if (problem.status === UNAUTHORIZED && (await askToSignIn(problem))) {
      return callOrSignIn(path, send, input, options);
    }
    throw error instanceof ApiProblem ? error : new ApiProblem(problem, error);
  }
}
