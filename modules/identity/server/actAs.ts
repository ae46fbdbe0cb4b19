import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { capacityKey } from '../domain/capacity.ts';
import { findActor } from './capacities.ts';
import { setSessionCapacity } from './sessions/sessions.ts';

const REMEMBER = sql('identity_remember_capacity', 'UPDATE persons SET last_capacity = $2 WHERE id = $1');

export const actAs = serve(contract.actAs, async (call, capacity) => {
  const { actor, tx, now, sessionId } = call;
  call.require('person' in actor && sessionId !== undefined);
  if (!('person' in actor)) throw new Problem('access.signInNeeded', 401);
  if (!(await findActor(tx, actor.person, capacity, legalDate(now)))) {
    throw new Problem('identity.capacityNotYours', 403);
  }
  await setSessionCapacity(tx, sessionId!, capacity);
  await tx.rows(REMEMBER, [actor.person.id, JSON.stringify(capacity)]);
  return { current: capacityKey(capacity) };
});
