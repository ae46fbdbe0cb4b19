import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { Capacity } from '../domain/capacity.ts';
import type { ProtectedIdNumber } from './protectIdNumber.ts';

/** What a provider vouches for. */
export interface KnownPerson {
  provider: string;
  subject: string;
  name: string;
  mobile?: string;
  email?: string;
  idNumber?: ProtectedIdNumber;
}

export interface SignedInPerson {
  id: string;
  name: string;
  language: Language | null;
  lastCapacity: Capacity | null;
}

const LOCK = sql(
  'identity_lock_subject',
  "SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))",
);
const BY_SUBJECT = sql(
  'identity_person_by_subject',
  'SELECT person_id AS id FROM person_subjects WHERE provider = $1 AND subject = $2',
);
const BY_ID_NUMBER = sql(
  'identity_person_by_id_number',
  'SELECT id FROM persons WHERE id_number_digest = $1',
);
const ADD = sql(
  'identity_add_person',
  'INSERT INTO persons (id, name, created_at, updated_at) VALUES ($1, $2, $3, $3)',
);
const LINK = sql(
  'identity_link_subject',
  'INSERT INTO person_subjects (provider, subject, person_id) VALUES ($1, $2, $3)',
);
const REFRESH = sql(
  'identity_refresh_person',
  `UPDATE persons SET name = $2, mobile = coalesce($3, mobile), email = coalesce($4, email),
     id_number_digest = coalesce($5, id_number_digest), id_number_enciphered = coalesce($6, id_number_enciphered),
     updated_at = $7
   WHERE id = $1 RETURNING id, name, language, last_capacity AS "lastCapacity"`,
);

/**
 * The person known under that subject; else the one with the same identity number, now known under this
 * subject too; else a new one. Never joined by mobile or mail: both change hands. Facts follow the provider.
 */
export async function signInPerson(tx: Tx, known: KnownPerson, now: Date): Promise<SignedInPerson> {
  const { provider, subject, name, mobile, email, idNumber } = known;
  await tx.rows(LOCK, [provider, subject]);
  const holder = idNumber && (await tx.maybe<{ id: string }>(BY_ID_NUMBER, [idNumber.digest]));
  const linked = await tx.maybe<{ id: string }>(BY_SUBJECT, [provider, subject]);
  const id = linked?.id ?? (await linkPerson(tx, known, holder?.id, now));
  // Two people who were known apart before they gave the same number stay apart: joining them is for an administrator.
  const kept = holder && holder.id !== id ? undefined : idNumber;
  const facts = [name, mobile ?? null, email ?? null, kept?.digest ?? null, kept?.enciphered ?? null];
  return tx.one<SignedInPerson>(REFRESH, [id, ...facts, now]);
}

async function linkPerson(
  tx: Tx,
  { provider, subject, name }: KnownPerson,
  same: string | undefined,
  now: Date,
): Promise<string> {
  const id = same ?? newId();
  if (!same) await tx.rows(ADD, [id, name, now]);
  await tx.rows(LINK, [provider, subject, id]);
  return id;
}
