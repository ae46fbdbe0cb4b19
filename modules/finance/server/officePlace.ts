import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/** The place whose lists the officer keeps; a post sees those of its own place only. @throws Problem access.denied */
export function officePlace(call: Call): string {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  return actor.post.place;
}
