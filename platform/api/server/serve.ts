import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import { implement } from '@orpc/server';
import { actorId } from '#platform/access/pure/actor.ts';
import type { OperationMeta } from '../pure/operation.ts';
import { type Call, openCall, type RequestContext } from './call.ts';
import { once } from './once.ts';
import { refuseStranger } from './refuseStranger.ts';
import { refuseUnstorable } from './refuseUnstorable.ts';

/**
 * Binds a handler to its contract. Every call is checked against the declared `who`; a handler that
 * returns without having called `call.require` is refused (deny by default). A write runs in one
 * transaction and, with an idempotency key, at most once: a repeat returns the first result.
 */
export function serve<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: ContractProcedure<I, O, E, OperationMeta>,
  handle: (call: Call, input: InferSchemaOutput<I>) => Promise<InferSchemaInput<O>>,
) {
  const { route, meta } = contract['~orpc'];
  const name = `${route.method} ${route.path}`;
  type Input = InferSchemaOutput<I>;

  async function run(context: RequestContext, input: Input): Promise<InferSchemaInput<O>> {
    refuseStranger(meta, context.actor);
    refuseUnstorable(input);
    const { database } = context.services;
    if (route.method === 'GET') return guarded(openCall(context, database, undefined), input);
    return once(
      database,
      { actor: actorId(context.actor), operation: name, key: context.idempotencyKey, input },
      (tx) => guarded(openCall(context, tx, tx), input),
    );
  }

  async function guarded(call: ReturnType<typeof openCall>, input: Input) {
    const output = await handle(call, input);
    if (!call.checked && meta.who !== 'anyone') throw new Error(`${name} answered without an access check`);
    return output;
  }

  const handler = ({ input, context }: { input: unknown; context: RequestContext }) =>
    run(context, input as Input);
  return implement(contract)
    .$context<RequestContext>()
    .handler(handler as never);
}
