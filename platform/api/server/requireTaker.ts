import { type Actor, firmMay } from '#platform/access/pure/actor.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { OperationMeta } from '../pure/operation.ts';
import { refuseStranger } from './refuseStranger.ts';

/**
 * Whoever may see a thing may take its document away; an agent only if told to.
 * @param seeing the operation that shows the thing
 * @throws Problem access.signInNeeded, access.denied
 */
export function requireTaker(seeing: OperationMeta, actor: Actor): void {
  refuseStranger(seeing, actor);
  if (actor.kind === 'firm' && actor.delegation === 'agent' && !firmMay(actor, 'receive'))
    throw new Problem('access.denied', 403);
}
