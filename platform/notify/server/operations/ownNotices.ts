import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readableCapacities } from '../unread.ts';

/** Whose notices a call is about: always the caller's own, in the capacities they still hold. */
export interface OwnNotices {
  person: string;
  capacities: string[];
}

/** @throws Problem access.denied when nobody in particular calls */
export async function ownNotices(call: Call): Promise<OwnNotices> {
  const { actor } = call;
  call.require('person' in actor);
  if (!('person' in actor)) throw new Problem('access.denied', 403);
  const person = actor.person.id;
  return { person, capacities: await readableCapacities(call.db, call.services, person) };
}
