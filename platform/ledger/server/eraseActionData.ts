import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from './recordAction.ts';

export interface Erasure {
  subjectType: string;
  subjectId: string;
  actorId: string;
  capacity: JsonValue;
  at: Date;
  /** Why it may go: a key of the retention rule, or of the person's request. No personal data. */
  reason: string;
}

/**
 * Erases what people typed in the whole chain of a subject so far, salts with it. The chain stays whole: only
 * digests remain, and without the salt they tell nothing. An act in a chain of its own says who erased and why,
 * so that verifying can tell a lawful erasure from a quiet one.
 * @returns how many rows went
 */
export async function eraseActionData(tx: Tx, erasure: Erasure): Promise<number> {
  const { subjectType, subjectId, reason, ...who } = erasure;
  const { seq } = await tx.one<{ seq: number | null }>(selectLastSeq, [subjectType, subjectId]);
  if (seq === null) return 0;
  const erased = await tx.rows(deleteData, [subjectType, subjectId, seq]);
  if (erased.length === 0) return 0;
  const body = { subjectType, through: seq, reason };
  await recordAction(tx, { subjectType: 'erasure', subjectId, name: 'erase', body, ...who });
  return erased.length;
}

const selectLastSeq = sql(
  'ledger_select_last_seq',
  'SELECT max(seq) AS seq FROM actions WHERE subject_type = $1 AND subject_id = $2',
);

const deleteData = sql(
  'ledger_delete_data',
  `DELETE FROM action_data d USING actions a
   WHERE a.id = d.action_id AND a.subject_type = $1 AND a.subject_id = $2 AND a.seq <= $3
   RETURNING d.action_id`,
);
