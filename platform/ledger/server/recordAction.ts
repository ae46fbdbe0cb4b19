import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { type ActionRecord, genesisHash, sealAction } from './action.ts';

export interface ActionToRecord {
  subjectType: string;
  subjectId: string;
  name: string;
  /** actorId() of the actor. */
  actorId: string;
  /** In which capacity: post, firm and delegation. Ids only, no names. */
  capacity: JsonValue;
  at: Date;
  /** Facts without personal data. */
  body: JsonValue;
  /** What people typed: kept apart with a salt, erasable. */
  data?: unknown;
  /** Given when the caller already needs the id; otherwise made here. */
  id?: string;
}

/**
 * Appends one act to the chain of its subject and queues it for the tree, in the transaction of the caller.
 * For writes that are not actions of a case: the process package writes its own combined statement.
 * The subject is locked until the transaction ends; two callers of one subject go one after the other.
 * @throws TypeError for a case: its chain is numbered by the process package, and a foreign act would block it
 */
export async function recordAction(tx: Tx, action: ActionToRecord): Promise<ActionRecord> {
  if (action.subjectType === 'case') throw new TypeError('acts of a case go through the process package');
  await tx.rows(lockSubject, [action.subjectType, action.subjectId]);
  // A statement of its own: it must see what the holder of the lock before us committed.
  const head = await tx.maybe<{ seq: number; hash: Buffer }>(readHead, [
    action.subjectType,
    action.subjectId,
  ]);
  const { record, salt, json } = sealAction(
    { ...action, id: action.id ?? newId(), seq: (head?.seq ?? 0) + 1 },
    head?.hash ?? genesisHash,
  );
  await tx.rows(insertAction, [
    record.id,
    record.subjectType,
    record.subjectId,
    record.seq,
    record.name,
    record.actorId,
    json.capacity,
    record.at,
    json.body,
    record.dataDigest,
    record.prevHash,
    record.hash,
    salt ?? null,
    json.data ?? null,
  ]);
  return record;
}

const lockSubject = sql(
  'ledger_lock_subject',
  `SELECT pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0))`,
);

const readHead = sql(
  'ledger_read_head',
  `SELECT seq, hash FROM actions WHERE subject_type = $1 AND subject_id = $2 ORDER BY seq DESC LIMIT 1`,
);

const insertAction = sql(
  'ledger_insert_action',
  `WITH action AS (
     INSERT INTO actions (id, subject_type, subject_id, seq, name, actor_id, capacity, at, body,
                          data_digest, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   ), typed AS (
     INSERT INTO action_data (action_id, salt, data)
     SELECT $1, $13::bytea, $14::jsonb WHERE $13::bytea IS NOT NULL
   )
   INSERT INTO ledger_queue (action_id, hash) VALUES ($1, $12)`,
);
