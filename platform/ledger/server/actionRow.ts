import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import type { ActionRecord } from './action.ts';

/** A row of `actions`. */
export interface ActionRow {
  id: string;
  subject_type: string;
  subject_id: string;
  seq: number;
  name: string;
  actor_id: string;
  capacity: JsonValue;
  at: Date;
  body: JsonValue;
  data_digest: Buffer | null;
  prev_hash: Buffer;
  hash: Buffer;
}

export function toActionRecord(row: ActionRow): ActionRecord {
  return {
    id: row.id,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    seq: row.seq,
    name: row.name,
    actorId: row.actor_id,
    capacity: row.capacity,
    at: row.at,
    body: row.body,
    dataDigest: row.data_digest,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
