import { type Actor, firmMay } from '#platform/access/pure/actor.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { matchesWho } from '../pure/matchesWho.ts';
import type { Who } from '../pure/operation.ts';

/**
 * Whoever may read a thing may take its document away; an agent only if told to.
 * @param who of the operation that shows the thing
 * @throws Problem access.signInNeeded, access.denied
 */
export function requireTaker(actor: Actor, who: Who): void {
  const mayTake = actor.kind !== 'firm' || actor.delegation !== 'agent' || firmMay(actor, 'receive');
  if (mayTake && matchesWho(who, actor)) return;
  throw actor.kind === 'anyone' ? new Problem('access.signInNeeded', 401) : new Problem('access.denied', 403);
}
