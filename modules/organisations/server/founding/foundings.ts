import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { FoundingText } from '../../domain/foundingText.ts';

export interface FounderRow {
  id: string;
  name: string;
  mobile: string;
  share: string;
  signed_at: Date | null;
  signed_digest: string | null;
}

export interface FoundingRow {
  organisation_id: string;
  capital: string;
  scope: string[];
  catch_all: boolean;
  cluster: boolean;
  started_by: string;
  digest: string;
}

const FIND = sql('founding_find', 'SELECT * FROM foundings WHERE organisation_id = $1');
const LOCK = sql('founding_lock', 'SELECT * FROM foundings WHERE organisation_id = $1 FOR UPDATE');
const FOUNDERS = sql(
  'founding_founders',
  'SELECT id, name, mobile, share, signed_at, signed_digest FROM founders WHERE organisation_id = $1 ORDER BY id',
);
const PUT = sql(
  'founding_put',
  `INSERT INTO foundings (organisation_id, capital, scope, catch_all, cluster, started_by, digest, changed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (organisation_id) DO UPDATE SET capital = $2, scope = $3, catch_all = $4, cluster = $5, digest = $7,
     changed_at = $8`,
);
const CLEAR = sql('founding_clear_founders', 'DELETE FROM founders WHERE organisation_id = $1');
const ADD = sql(
  'founding_add_founder',
  `INSERT INTO founders (id, organisation_id, name, mobile, share, link_hash) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const SIGN = sql(
  'founding_sign',
  'UPDATE founders SET signed_by = $2, signed_digest = $3, signed_at = $4, proven = $5 WHERE id = $1',
);
const OF_PERSON = sql(
  'founding_of_person',
  `SELECT f.organisation_id AS organisation FROM foundings f JOIN organisations o ON o.id = f.organisation_id
   WHERE o.status = 'preparing' AND (f.started_by = $1 OR EXISTS (SELECT FROM founders s
     WHERE s.organisation_id = f.organisation_id AND s.name = $2 AND s.mobile = $3)) ORDER BY f.changed_at DESC`,
);
const BY_LINK = sql(
  'founding_by_link',
  'SELECT id, organisation_id AS organisation, name FROM founders WHERE link_hash = $1',
);

export function findFounding(db: Queryable, organisation: string): Promise<FoundingRow | undefined> {
  return db.maybe<FoundingRow>(FIND, [organisation]);
}

/** Two who sign, or sign and change, go one after the other. */
export function lockFounding(tx: Tx, organisation: string): Promise<FoundingRow | undefined> {
  return tx.maybe<FoundingRow>(LOCK, [organisation]);
}

export function foundersOf(db: Queryable, organisation: string): Promise<FounderRow[]> {
  return db.rows<FounderRow>(FOUNDERS, [organisation]);
}

function digestOfFounding(text: FoundingText): string {
  return createHash('sha256').update(canonicalJson(text)).digest('hex');
}

function hashOfLink(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export interface NewFounding {
  organisation: string;
  text: FoundingText;
  founders: readonly { name: string; mobile: string; share: string }[];
  startedBy: string;
  now: Date;
}

/**
 * Keeps what is founded; whatever was signed before is signed no longer.
 * @returns the secret of each founder's link, by position: shown once, only its hash is kept
 */
export async function keepFounding(tx: Tx, given: NewFounding): Promise<string[]> {
  const { organisation, text, founders, startedBy, now } = given;
  const { capital, scope, catchAll, cluster } = text;
  await tx.rows(PUT, [
    organisation,
    capital,
    scope,
    catchAll,
    cluster,
    startedBy,
    digestOfFounding(text),
    now,
  ]);
  await tx.rows(CLEAR, [organisation]);
  const secrets: string[] = [];
  for (const { name, mobile, share } of founders) {
    const secret = randomBytes(24).toString('base64url');
    secrets.push(secret);
    await tx.rows(ADD, [newId(), organisation, name, mobile, share, hashOfLink(secret)]);
  }
  return secrets;
}

export interface Signature {
  founder: string;
  person: string;
  digest: string;
  proven: 'account' | 'link';
  now: Date;
}

export async function keepSignature(
  tx: Tx,
  { founder, person, digest, proven, now }: Signature,
): Promise<void> {
  await tx.rows(SIGN, [founder, person, digest, now, proven]);
}

/** Foundings that are not registered yet, which the person began or is to sign. */
export async function foundingsOf(
  db: Queryable,
  person: { id: string; name: string; mobile: string | null },
): Promise<string[]> {
  const rows = await db.rows<{ organisation: string }>(OF_PERSON, [person.id, person.name, person.mobile]);
  return rows.map(({ organisation }) => organisation);
}

export function founderByLink(
  db: Queryable,
  secret: string,
): Promise<{ id: string; organisation: string; name: string } | undefined> {
  return db.maybe(BY_LINK, [hashOfLink(secret)]);
}
