import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { endSession } from './sessions/sessions.ts';

export const revokeSession = serve(contract.revokeSession, async (call, { id }) => {
  call.require('person' in call.actor);
  // Somebody else's session is as unknown as one that never was.
  if (!(await endSession(call.tx, id, actorId(call.actor)))) throw new Problem('notFound', 404);
  return { id };
});
