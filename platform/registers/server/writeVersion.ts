import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { RegisterDefinition, Source } from '../pure/definition.ts';
import type { EntryBody } from '../pure/entry.ts';
import { entryVector } from './entrySearch.ts';
import { registerId } from './registers.ts';

/** The newest version of an entry, whatever its dates. */
export interface LatestVersion {
  key: string;
  version: number;
  entryId: string;
  validFrom: string;
  validTo: string | null;
  withdrawn: boolean;
  body: EntryBody;
  source: Source | null;
  recordedBy: string;
}

export interface Draft {
  key: string;
  validFrom: string;
  validTo: string | null;
  withdrawn: boolean;
  body: EntryBody;
  source: Source | null;
  /** Why, for the record. */
  reason?: string;
}

const LATEST = `SELECT DISTINCT ON (key) key, version, entry_id AS "entryId", valid_from AS "validFrom",
  valid_to AS "validTo", withdrawn, body, source, recorded_by AS "recordedBy" FROM register_entries`;
const LOCK = sql('registers_lock', `SELECT pg_advisory_xact_lock(hashtextextended('register:' || $1, 0))`);
const ONE = sql('registers_latest', `${LATEST} WHERE register = $1 AND key = $2 ORDER BY key, version DESC`);
const ALL = sql('registers_latest_all', `${LATEST} WHERE register = $1 ORDER BY key, version DESC`);
const INSERT = sql(
  'registers_insert_entry',
  `INSERT INTO register_entries (register, key, version, entry_id, valid_from, valid_to, withdrawn, body, source,
     recorded_by, recorded_at, search) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::tsvector)`,
);
const TELL = sql(
  'registers_tell',
  "INSERT INTO outbox (topic, payload, at) VALUES ('register.changed', $1, $2)",
);

/** Makes changes of one register go one after the other until the transaction ends. */
export async function lockRegister(tx: Tx, register: string): Promise<void> {
  await tx.rows(LOCK, [register]);
}

export function latestVersion(
  db: Queryable,
  register: string,
  key: string,
): Promise<LatestVersion | undefined> {
  return db.maybe<LatestVersion>(ONE, [register, key]);
}

export async function latestVersions(db: Queryable, register: string): Promise<Map<string, LatestVersion>> {
  const rows = await db.rows<LatestVersion>(ALL, [register]);
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * Writes the next version of an entry, its action in the ledger and the event `register.changed { register, key }`. The
 * caller holds the register's lock.
 */
export async function writeVersion(
  tx: Tx,
  definition: RegisterDefinition,
  latest: LatestVersion | undefined,
  draft: Draft,
  by: { actor: Actor; now: Date },
): Promise<number> {
  const version = (latest?.version ?? 0) + 1;
  const entryId = latest?.entryId ?? newId();
  const register = registerId(definition);
  const { key, validFrom, validTo, withdrawn, body, source, reason } = draft;
  await tx.rows(INSERT, [
    register,
    key,
    version,
    entryId,
    validFrom,
    validTo,
    withdrawn,
    JSON.stringify(body),
    source === null ? null : JSON.stringify(source),
    actorId(by.actor),
    by.now,
    entryVector(definition, body),
  ]);
  await recordAction(tx, {
    subjectType: 'register-entry',
    subjectId: entryId,
    name: withdrawn ? 'withdraw' : version === 1 ? 'add' : 'change',
    actorId: actorId(by.actor),
    capacity: capacityRecord(by.actor),
    at: by.now,
    body: { register, key, version, validFrom, validTo },
    data: { body, ...(reason && { reason }) },
  });
  // What files bring is read by whoever loads them; only changes after that are news.
  const isLoaded = by.actor.kind === 'system' && by.actor.by === 'pack';
  if (!isLoaded) tx.later(TELL, [JSON.stringify({ register, key }), by.now]);
  return version;
}
