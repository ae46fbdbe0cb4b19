import type { Actor } from '#platform/access/pure/actor.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { CapacityKey } from '#platform/notify/pure/capacityKey.ts';
import type { Recipient } from '#platform/notify/server/recipients.ts';

const ADD = sql(
  'briefing_sign_up',
  `INSERT INTO briefing_sign_ups (stream_id, person_id, capacity, organisation_id, at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING`,
);
const DROP = sql(
  'briefing_sign_off',
  'DELETE FROM briefing_sign_ups WHERE stream_id = $1 AND person_id = $2 AND capacity = $3',
);
const ONE = sql(
  'briefing_signed_up',
  'SELECT 1 FROM briefing_sign_ups WHERE stream_id = $1 AND person_id = $2 AND capacity = $3',
);
const OF = sql(
  'briefing_sign_ups_of',
  'SELECT person_id AS person, capacity, organisation_id AS organisation FROM briefing_sign_ups WHERE stream_id = $1',
);
const FORGET = sql(
  'briefing_sign_ups_forget',
  `DELETE FROM briefing_sign_ups WHERE stream_id IN (
     SELECT id FROM briefing_streams WHERE ends_at < $1 OR state = 'cancelled')`,
);

/** As whom somebody signs up: for themselves or for their firm; officers look after streams and do not sign up. */
export function signsUpAs(actor: Actor): Recipient | undefined {
  if (actor.kind === 'person') return { person: actor.person.id, capacity: 'person', organisation: null };
  if (actor.kind !== 'firm') return undefined;
  const capacity: CapacityKey = `firm:${actor.organisation}`;
  return { person: actor.person.id, capacity, organisation: actor.organisation };
}

export async function addSignUp(tx: Tx, stream: string, who: Recipient, now: Date): Promise<void> {
  await tx.rows(ADD, [stream, who.person, who.capacity, who.organisation, now]);
}

export async function dropSignUp(tx: Tx, stream: string, who: Recipient): Promise<void> {
  await tx.rows(DROP, [stream, who.person, who.capacity]);
}

export async function isSignedUp(db: Queryable, stream: string, who: Recipient): Promise<boolean> {
  return (await db.maybe(ONE, [stream, who.person, who.capacity])) !== undefined;
}

export function signUpsOf(db: Queryable, stream: string): Promise<Recipient[]> {
  return db.rows<Recipient>(OF, [stream]);
}

/** Once a livestream is over nothing is told any more, so nobody's wish is kept. */
export async function forgetSignUps(tx: Tx, now: Date): Promise<void> {
  await tx.rows(FORGET, [now]);
}
