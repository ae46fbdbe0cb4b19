import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract, type WhoAmI } from '../contract.ts';
import { type Capacity, capacityKey } from '../domain/capacity.ts';
import { maskMobile } from '../domain/mobile.ts';
import { capacitiesOf } from './capacities.ts';
import { findPerson } from './persons.ts';

const NOBODY: WhoAmI = { person: null, capacities: [], current: null, ended: false, sessionExpiresAt: null };

const SESSION = sql(
  'identity_who_session',
  'SELECT capacity, expires_at AS "expiresAt" FROM sessions WHERE id = $1',
);

export const whoAmI = serve(contract.whoAmI, async ({ actor, db, now, sessionId }): Promise<WhoAmI> => {
  const person = 'person' in actor ? await findPerson(db, actor.person.id) : undefined;
  if (!person) return NOBODY;
  const session = await db.maybe<{ capacity: Capacity; expiresAt: Date }>(SESSION, [sessionId ?? null]);
  const capacities = await capacitiesOf(db, person.id, legalDate(now));
  const chosen = session ? capacityKey(session.capacity) : 'person';
  const holds = capacities.some(({ key }) => key === chosen);
  return {
    person: { ...person, mobile: person.mobile && maskMobile(person.mobile) },
    capacities,
    current: holds ? chosen : 'person',
    ended: !holds,
    sessionExpiresAt: session?.expiresAt.toISOString() ?? null,
  };
});
