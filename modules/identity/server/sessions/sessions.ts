import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Capacity } from '../../domain/capacity.ts';
import type { IdentityConfig } from '../config.ts';
import type { PersonRow } from '../persons.ts';

export interface Session {
  id: string;
  person: Pick<PersonRow, 'id' | 'name' | 'language'>;
  provider: string;
  capacity: Capacity;
  /** Not touched for a while: `touchSession` should move its end. */
  stale: boolean;
}

type Limits = IdentityConfig['session'];

const OPEN = sql(
  'identity_open_session',
  `INSERT INTO sessions (id, token_hash, person_id, provider, capacity, user_agent, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, now() + least(make_interval(mins => $7), make_interval(hours => $8)))`,
);
const FIND = sql(
  'identity_find_session',
  `SELECT s.id, s.provider, s.capacity, s.last_seen_at < now() - interval '1 minute' AS stale,
     json_build_object('id', p.id, 'name', p.name, 'language', p.language) AS person
   FROM sessions s JOIN persons p ON p.id = s.person_id
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`,
);
const TOUCH = sql(
  'identity_touch_session',
  `UPDATE sessions SET last_seen_at = now(),
     expires_at = least(now() + make_interval(mins => $2), created_at + make_interval(hours => $3))
   WHERE id = $1 AND revoked_at IS NULL AND expires_at > now()`,
);
const REVOKE = sql(
  'identity_revoke_session',
  `UPDATE sessions SET revoked_at = now()
   WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
);
const SET_CAPACITY = sql('identity_set_capacity', 'UPDATE sessions SET capacity = $2 WHERE id = $1');

export interface NewSession {
  person: string;
  provider: string;
  capacity: Capacity;
  userAgent: string;
}

/** Opens a session. Returns the token for the cookie: only its hash is kept. */
export async function openSession(tx: Tx, session: NewSession, limits: Limits): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { person, provider, capacity, userAgent } = session;
  const values = [
    newId(),
    hashToken(token),
    person,
    provider,
    JSON.stringify(capacity),
    userAgent.slice(0, 400),
  ];
  await tx.rows(OPEN, [...values, limits.idleMinutes, limits.absoluteHours]);
  return token;
}

/** The live session of a token: neither signed out nor past its end. */
export async function findSession(db: Queryable, token: string): Promise<Session | undefined> {
  return db.maybe<Session>(FIND, [hashToken(token)]);
}

/** Moves the end of a session that is in use; the absolute limit stays. */
export async function touchSession(db: Queryable, id: string, limits: Limits): Promise<void> {
  await db.rows(TOUCH, [id, limits.idleMinutes, limits.absoluteHours]);
}

/** Signs one of the person's own browsers out. Returns false when it is not theirs or has ended. */
export async function endSession(db: Queryable, id: string, person: string): Promise<boolean> {
  return (await db.rows(REVOKE, [id, person])).length === 1;
}

export async function setSessionCapacity(db: Queryable, id: string, capacity: Capacity): Promise<void> {
  await db.rows(SET_CAPACITY, [id, JSON.stringify(capacity)]);
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
