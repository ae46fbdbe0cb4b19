import type { Actor } from '#platform/access/pure/actor.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { matchesWho } from '../pure/matchesWho.ts';
import type { OperationMeta } from '../pure/operation.ts';

/** @throws Problem access.signInNeeded for nobody, access.denied for whom the operation is not declared */
export function refuseStranger({ who }: OperationMeta, actor: Actor): void {
  if (matchesWho(who, actor)) return;
  throw actor.kind === 'anyone' ? new Problem('access.signInNeeded', 401) : new Problem('access.denied', 403);
}
