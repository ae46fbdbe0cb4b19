import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/** The administrator who calls, and the place they keep the posts of. @throws Problem access.denied */
export function keeperOf(call: Call): { person: string; place: string } {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  return { person: actor.person.id, place: actor.post.place };
}
